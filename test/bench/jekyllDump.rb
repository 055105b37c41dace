# Prints what Jekyll makes of a site's posts, as JSON:
#
#     TZ=Asia/Shanghai ruby jekyllDump.rb <site> ['{"permalink": "pretty"}']
#
# Renders each post on its own and without its layout, so that one that Jekyll
# cannot render does not hide the others. Tags that no plugin of this machine
# knows stand in the text as written.
require "jekyll"
require "json"

class Untouched < Liquid::Tag
  def initialize(name, markup, context)
    super
    @text = "{% #{name} #{markup.strip} %}"
  end

  def render(_context)
    @text
  end
end

# Jekyll stops at a post that it cannot read; here the others go on.
module GoOn
  def handle_read_error(error)
    data["unreadable"] = error.message.lines.first
  end
end
Jekyll::Document.prepend(GoOn)

def rendered(post, payload)
  Jekyll::Renderer.new(post.site, post, payload).run
rescue Liquid::SyntaxError => e
  name = e.message[/Unknown tag '([^']+)'/, 1]
  raise if name.nil? || Liquid::Template.tags[name]
  Liquid::Template.register_tag(name, Untouched)
  retry
end

Jekyll.logger.log_level = :error
site = Jekyll::Site.new(Jekyll.configuration(
  "source" => ARGV.fetch(0), "destination" => "/nowhere", "disable_disk_cache" => true,
  "quiet" => true, "theme" => nil, "plugins" => [], **JSON.parse(ARGV.fetch(1, "{}"))
))
site.reset
site.read
payload = site.site_payload
posts = site.posts.docs.map do |post|
  next { "file" => post.relative_path, "unreadable" => post.data["unreadable"] } if post.data["unreadable"]

  post.data["layout"] = "none"
  known = {
    "file" => post.relative_path, "title" => post.data["title"].to_s,
    "date" => post.date.getutc.iso8601, "categories" => post.data["categories"].map(&:to_s),
    "tags" => post.data["tags"].map(&:to_s), "url" => Jekyll::URL.unescape_path(post.url),
    "redirects" => Array(post.data["redirect_from"]).map(&:to_s)
  }
  begin
    known.merge("html" => rendered(post, payload))
  rescue StandardError, Liquid::Error => e
    known.merge("error" => "#{e.class}: #{e.message}")
  end
end
print JSON.generate(posts)
