import { chooser, type Roll, type Weighted } from '../dice.ts';
import { type Company, chooseCompany } from './companies.ts';
import {
  writeNumber,
  writeParagraph,
  writePhrase,
  writeSentence,
  writeTitle,
} from './sentences.ts';
import type { NewsSource } from './sources.ts';

/** What the body of a post is made for. */
export interface Story {
  id: string;
  source: NewsSource;
}

/** Bytes of a body without its closing lines: many flashes, some long articles, one in 200 a whole report. */
const chooseSize = chooser<(roll: Roll) => number>([
  [(roll) => 300 + roll(1400), 45],
  [(roll) => 1700 + roll(4000), 40],
  [(roll) => 5700 + roll(6600), 14.5],
  [(roll) => 56_000 + roll(8000), 0.5],
]);

/** Writes a body with its closing lines; no line break at the end, as in the publisher's files. */
export function writeBody(story: Story, roll: Roll): string {
  const size = chooseSize(roll)(roll);
  return [...chooseShape(roll)(story, size, roll), ...closingLines(story, roll)].join('\n\n');
}

type Shape = (story: Story, size: number, roll: Roll) => string[];

const SHAPES: Weighted<Shape> = [
  [digestAndHtml, 70],
  [(story, size, roll) => [writeHtml(story, size, roll)], 22],
  [digestOnly, 5],
  [bareText, 3],
];
const chooseShape = chooser(SHAPES);

/** `> digest（source）`, then the article as one line of HTML. */
function digestAndHtml(story: Story, size: number, roll: Roll): string[] {
  const from = roll(2) === 0 ? `（${story.source.name}）` : '';
  return [`> ${writeSentence(roll)}${from}`, writeHtml(story, size, roll)];
}

function digestOnly(_story: Story, _size: number, roll: Roll): string[] {
  return [writeParagraph(roll)];
}

function bareText(_story: Story, size: number, roll: Roll): string[] {
  return fillUp(size, () => `　　${writeParagraph(roll)}`);
}

function writeHtml({ source }: Story, size: number, roll: Roll): string {
  const opening = roll(4) === 0 ? [HIDDEN] : [];
  const chart = roll(6) === 0 ? [writeChart(chooseCompany(roll))] : [];
  const parts = fillUp(size, () => choosePart(roll)(roll));
  const from = roll(20) === 0 ? writeSector(source.name, roll) : source.name;
  const closing = `<p class="em_media">（文章来源：${from}）</p>`;
  return [...opening, ...chart, ...parts, closing].join('');
}

const HIDDEN = '<p style="display:none;height:1px;overflow:hidden;"><br /></p>';

const PARTS: Weighted<(roll: Roll) => string> = [
  [(roll) => `<p>　　${writeParagraph(roll)}</p>`, 74],
  [(roll) => `<p>　　${writeShare(chooseCompany(roll))}${writeParagraph(roll)}</p>`, 10],
  [(roll) => `<p>　　${writeMention(chooseCompany(roll))}${writeParagraph(roll)}</p >`, 5],
  [(roll) => `<p>　　${writeTerm(roll)}${writeSentence(roll)}</p>`, 2],
  [
    (roll) =>
      `<p align="center" style="text-align:left;"><strong> &nbsp; &nbsp;${writePhrase(roll)}</strong></p>`,
    5,
  ],
  [writeFigure, 3],
  [writeTable, 1],
];
const choosePart = chooser(PARTS);

/** Parts until they have so many bytes, at least one. */
function fillUp(size: number, part: () => string): string[] {
  const parts: string[] = [];
  for (let bytes = 0; bytes < size; ) {
    const next = part();
    parts.push(next);
    bytes += Buffer.byteLength(next);
  }
  return parts;
}

function writeChart({ code, marketNumber }: Company): string {
  const kind = `${code}|${marketNumber}|2`;
  return `<!-- EM_StockImg_Start --><p style="text-align:center;"><a href="http://quote.example/unify/r/${marketNumber}.${code}" data-code="${kind}" class="EmImageRemark" target="_blank"><img src="https://pic.example/GetPic.aspx?nid=${marketNumber}.${code}&imageType=k&token=0&at=1" border="0" alt="K图 ${code}_${marketNumber}" data-code="K ${kind}" style="border:#d1d1d1 1px solid;" width="578" height="276" /></a></p><!-- EM_StockImg_End -->`;
}

function writeShare({ name, code, marketNumber: market }: Company): string {
  return `<span id="stock_${market}.${code}"><a href="http://quote.example/unify/r/${market}.${code}" class="keytip" data-code="${market},${code}">${name}</a></span><span id="quote_${market}.${code}"></span>`;
}

function writeMention({ name, code, marketNumber: market }: Company): string {
  return `<span web="1" href="http://quote.example/unify/r/${market}.${code}" class="em_stock_key_common" data-code="${market},${code}">${name}</span>`;
}

function writeSector(name: string, roll: Roll): string {
  const code = `90.BK0${100 + roll(900)}`;
  return `<span id="bk_${code}"><a class="keytip" href="http://quote.example/web/r/${code}">${name}</a></span><span id="bkquote_${code}"></span>`;
}

function writeTerm(roll: Roll): string {
  const number = roll(5000);
  return `<span id="Info.${number}"><a href="http://info.example/${number}.html" class="infokey">${writePhrase(roll)}</a></span>`;
}

function writeFigure(roll: Roll): string {
  const height = 300 + roll(400);
  return `<center><img src="https://pic.example/download/D${roll(1e9)}_w800h${height}.jpg" alt="Image" width="552" style="border:#d1d1d1 1px solid;" /></center><p style="text-align:center;">图片来源：${writePhrase(roll)}</p>`;
}

function writeTable(roll: Roll): string {
  const rows = Array.from({ length: 3 + roll(8) }, () => {
    const { code, name } = chooseCompany(roll);
    return `<tr><td>${code}</td><td>${name}</td><td>${writeNumber(roll)}</td><td>${writeNumber(roll)}</td></tr>`;
  });
  return `<table border="0"><tbody><tr><th>代码</th><th>名称</th><th>最新价</th><th>成交额</th></tr>${rows.join('')}</tbody></table>`;
}

/** The link to the original and the ways back of the old site; some posts have no ways back. */
function closingLines({ id, source }: Story, roll: Roll): string[] {
  const link = id.startsWith('NW')
    ? `<http://news.example/html_News/NewsShare.html?infoCode=${id}>`
    : `<http://finance.example/news/1344,${id}.html>`;
  return [link, ...chooseWays(roll)(source)];
}

const chooseWays = chooser<(source: NewsSource) => string[]>([
  [
    ({ slug, tag }) => [
      `[返回${tag}](//finews.example/category/${slug}.html)｜[返回首页](//finews.example/)`,
    ],
    80,
  ],
  [({ slug, tag }) => [`[返回${tag}](../${slug}/)\n[返回首页](../)`], 15],
  [() => [], 5],
]);

/** Another title than the post's, for an edit. */
export function retitle(text: string, roll: Roll): string {
  return text.replace(/^title: .*$/m, () => `title: "${writeTitle(roll)}"`);
}
