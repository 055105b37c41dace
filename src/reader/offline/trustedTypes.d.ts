// Trusted Types, which not all browsers have, and which TypeScript's own types leave out.

type ScriptUrl = import('trusted-types/lib').TrustedScriptURL;

interface Window {
  trustedTypes?: import('trusted-types/lib').TrustedTypePolicyFactory;
}

interface ServiceWorkerContainer {
  register(
    address: ScriptUrl | string,
    options?: RegistrationOptions,
  ): Promise<ServiceWorkerRegistration>;
}
