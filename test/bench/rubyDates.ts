import { spawnSync } from 'node:child_process';
import { parseDate } from '../../src/press/sources/post/date.ts';
import { zoneOf } from '../../src/press/sources/post/zone.ts';
import { dice, type Roll } from './dice.ts';

/**
 * How far dates agree with Jekyll's: days, clocks and zones in many forms, side by
 * side, in eight zones, with and without quotes. Prints the share by zone and each
 * kind of difference.
 *
 *     npx tsx test/bench/rubyDates.ts [seed] [cases a zone]
 *
 * Needs Ruby 3.1. Texts that leave the year to the day of reading are no dates to us.
 */

const ZONES = [
  ...['UTC', 'Asia/Shanghai', 'America/New_York', 'Europe/Berlin'],
  ...['Europe/London', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/St_Johns'],
];
const SHOWN = 20;

/** Reads a line of JSON a case, writes one; the clock of the day does not matter to it. */
const RUBY = `
require "json"
require "time"
require "yaml"
STDIN.each_line do |line|
  zone, text, plain = JSON.parse(line)
  ENV["TZ"] = zone
  begin
    value = plain ? YAML.safe_load("date: " + text, permitted_classes: [Date, Time])["date"] : text
    raise ArgumentError if value.nil?
    times = [1999, 2011].map { |year| Time.parse(value.to_s, Time.utc(year, 7, 8, 9, 10, 11)).localtime }
    offset = times[0].utc_offset.fdiv(60).truncate.abs
    sign = times[0].utc_offset < 0 ? "-" : "+"
    shown = times[0].strftime("%Y-%m-%dT%H:%M:%S") + format("%s%02d:%02d", sign, *offset.divmod(60))
    puts JSON.generate(times[0].to_i == times[1].to_i && (0..9999) === times[0].year ? shown : nil)
  rescue Psych::SyntaxError, NoMethodError
    puts JSON.generate("no front matter")
  rescue StandardError
    puts "null"
  end
end
`;

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August'],
  ...['September', 'October', 'November', 'December', 'Sept', 'Jan.', 'mar', 'NOV', 'Maybe'],
];
const WEEKDAYS = ['Mon', 'Tuesday', 'Wed,', 'Thur.', 'Fri', 'sat', 'Sunday,'];
const AFTER_CLOCK = [
  ...['', '', '', ' +0800', ' -0500', '+08:00', ' +8', ' -3', ' +0530', ' +05:45', ' -00:30', 'Z'],
  ...[' UTC', ' GMT', ' EST', ' pdt', ' CST', ' CET', ' CEST', ' BST', ' IST', ' JST', ' AEDT'],
  ...[' GMT+8', ' UTC-5', ' GMT+0800 (CST)', ' (UTC)', ' +0800 (CST)', ' +080', ' +800', ' A'],
  ...[' x', ' Z', ' am', ' PM', 'pm', ' p.m.', ' a.m. EST', ' Eastern Standard Time', ' EST DST'],
  ...[' +2400', ' -2359', ' +08:00:30', ' NDT', ' ACST', ' XYZ', ' o’clock', '分', ' 2024 -0800'],
];
const BETWEEN = [
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    'T',
    'T',
    't',
    '  ',
    ' at ',
    ' @ ',
    ', ',
    '_',
    '-',
    ' - ',
    '/',
    ' (Fri) ',
  ],
  ...[' Friday ', ' Fri, ', ' T', '\t', ': ', ',', ' on ', '（', ' -'],
];

/** A text that may be a date. */
function makeText(roll: Roll): string {
  const pick = (from: readonly string[]): string => from[roll(from.length)] ?? '';
  const pad = (number: number): string =>
    roll(5) === 0 ? String(number) : String(number).padStart(2, '0');
  const year = pick(['2024', '2023', '2022', '1999', '2010', '1969', '24', '68', '69', "'24"]);
  const month = pad(roll(80) === 0 ? roll(15) : 1 + roll(12));
  const day = pad(roll(8) === 0 ? 28 + roll(roll(8) === 0 ? 6 : 4) : 1 + roll(28));
  const name = pick(MONTHS);
  const nth = `${day}${pick(['', '', '', 'st', 'nd', 'th', '.'])}`;
  const days = [
    ...Array<string>(6).fill(`${year}-${month}-${day}`),
    ...['-', '/', '.'].flatMap((by) => [`${day}${by}${month}${by}${year}`, `${year}${by}${month}`]),
    ...[`${year}/${month}/${day}`, `${year}.${month}.${day}`, `${month}/${day}`, `${year}`],
    ...[`${nth} ${name} ${year}`, `${name} ${nth}, ${year}`, `${name}, ${nth} ${year}`],
    ...[`${year} ${name} ${nth}`, `${name} ${year}`, `${nth} of ${name} ${year}`, `${name} ${nth}`],
    ...[`${year}-${name}-${day}`, `${day}-${name}-${year}`, `${name}-${day}-${year}`],
    ...[
      `${day}${name}${year}`,
      `${year} ${name}`,
      `${year}${month}${day}`,
      `${day} ${name} ${year} AD`,
    ],
    ...[
      `${year}-${String(roll(370)).padStart(3, '0')}`,
      `${year}-W10-${roll(7)}`,
      `--${month}-${day}`,
    ],
    ...[`${year}${String(roll(370)).padStart(3, '0')}`, `R${1 + roll(6)}.${month}.${day}`],
    ...[`2024-11-03`, `2024-10-27`, `2024-03-10`, `2024-03-31`, `2024-04-07`, `2024-10-06`],
  ];
  const hour = pad(roll(100) === 0 ? roll(30) : roll(24));
  const minute = pad(roll(100) === 0 ? roll(70) : roll(60));
  const second = pad(roll(100) === 0 ? roll(70) : roll(60));
  const clocks = [
    ...Array<string>(5).fill(`${hour}:${minute}:${second}`),
    ...Array<string>(4).fill(`${hour}:${minute}`),
    ...[`${hour}:${minute}:${second}.${roll(1000)}`, `${hour}:${minute}:${second},5`, `${hour}`],
    ...[
      `${hour}.${minute}`,
      `${hour}-${minute}-${second}`,
      `${hour}：${minute}`,
      `${hour}h${minute}`,
    ],
    ...[
      `${hour}h`,
      `${hour}h${minute}m${second}s`,
      `${hour} pm`,
      `${hour}am`,
      `${hour} : ${minute}`,
    ],
    ...[
      `${hour}${minute}`,
      `${hour}${minute}${second}`,
      '01:30',
      '02:15',
      '1:45:00',
      'hello',
      roll(6) === 0 ? '24:00' : '00:00',
    ],
  ];
  const weekday = roll(6) === 0 ? `${pick(WEEKDAYS)} ` : '';
  const clock = `${pick(clocks)}${pick(AFTER_CLOCK)}`;
  switch (roll(8)) {
    case 0:
      return weekday + pick(days);
    case 1:
      return pick(days) + pick(AFTER_CLOCK);
    case 2:
      return `${weekday}${clock} ${pick(days)}`;
    case 3:
      return `${pick(WEEKDAYS)} ${name} ${day} ${clock} ${year}`;
    default:
      return weekday + pick(days) + pick(BETWEEN) + clock;
  }
}

interface Case {
  zone: string;
  text: string;
  plain: boolean;
}

function casesOf(seed: number, count: number): Case[] {
  const roll = dice(seed);
  return ZONES.flatMap((zone) =>
    Array.from({ length: count }, (_, index) => {
      const text = makeText(roll);
      return { zone, text, plain: index % 2 === 0 };
    }),
  );
}

function readRuby(cases: Case[]): (string | null)[] {
  const input = cases
    .map(({ zone, text, plain }) => JSON.stringify([zone, text, plain]))
    .join('\n');
  const { stdout, stderr } = spawnSync('ruby', ['-W0', '-e', RUBY], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const lines = stdout.trimEnd().split('\n');
  if (lines.length !== cases.length) throw new Error(`ruby read ${lines.length} cases: ${stderr}`);
  return lines.map((line) => JSON.parse(line));
}

function readOurs({ zone, text, plain }: Case): string | null {
  const clock = zoneOf(zone);
  const instant = parseDate({ text, plain }, clock, 'utc');
  return instant === null ? null : clock.format(instant);
}

/** One case of those that YAML can hold, in which ours may differ. */
interface Answer extends Case {
  ruby: string | null;
  ours: string | null;
}

function answersTo(cases: Case[]): Answer[] {
  const ruby = readRuby(cases);
  return cases
    .map((one, index) => ({ ...one, ruby: ruby[index] ?? null, ours: readOurs(one) }))
    .filter((answer) => answer.ruby !== 'no front matter');
}

function shareText(answers: Answer[]): string {
  const agreed = answers.filter(({ ruby, ours }) => ruby === ours).length;
  return `${((100 * agreed) / answers.length).toFixed(3)} % of ${answers.length}`;
}

function main(seed: number, count: number): void {
  const answers = answersTo(casesOf(seed, count));
  for (const zone of ZONES) {
    const share = shareText(answers.filter((answer) => answer.zone === zone));
    console.log(`${zone.padEnd(20)} ${share}`);
  }
  console.log(`all                  ${shareText(answers)}`);
  const read = answers.filter(({ ruby }) => ruby !== null);
  console.log(`dates to Ruby        ${shareText(read)}`);
  for (const { zone, text, plain, ruby, ours } of answers
    .filter((answer) => answer.ruby !== answer.ours)
    .slice(0, SHOWN)) {
    console.log(`  ${zone} ${JSON.stringify(text)}${plain ? '' : ' in quotes'}: ${ruby} | ${ours}`);
  }
}

const [seed = 1, count = 20_000] = process.argv.slice(2).map(Number);
main(seed, count);
