import { describe, expect, it } from 'vitest';
import { Float } from '../../../../../src/press/sources/jekyll/ruby/float.ts';
import {
  type Data,
  inspect,
  outputText,
  SHOWN,
  toJson,
  toText,
} from '../../../../../src/press/sources/jekyll/ruby/show.ts';
import { dayTime, Time } from '../../../../../src/press/sources/jekyll/ruby/time.ts';

function data(entries: Record<string, unknown>): Data {
  return Object.assign(Object.create(null), entries);
}

const time = new Time('2024-06-07T04:09:10-04:00', 'America/New_York');
const day = dayTime('2024-06-07');
const map = data({ name: 'Ann', age: null, tags: ['a', new Float(2)] });

describe('a value', () => {
  it.each([
    [null, ''],
    [undefined, ''],
    [true, 'true'],
    [7, '7'],
    [12345678901234567890n, '12345678901234567890'],
    [new Float(5), '5.0'],
    [new Float(0.1), '0.1'],
    [new Float(1e20), '1.0e+20'],
    [new Float(0.0001), '0.0001'],
    [new Float(0.00001), '1.0e-05'],
    [new Float(123456789012345680), '1.2345678901234568e+17'],
    [time, '2024-06-07 04:09:10 -0400'],
    [day, '2024-06-07'],
    [map, '{"name"=>"Ann", "age"=>nil, "tags"=>["a", 2.0]}'],
    [data({ url: '/', [SHOWN]: () => 'the text' }), 'the text'],
  ])('is text as in Ruby: %o', (value, text) => {
    expect(toText(value)).toBe(text);
  });

  it('is shown item by item when it is a list', () => {
    expect(outputText(['a', ['b', null, map], 1])).toBe(`ab${toText(map)}1`);
  });

  it('is written with its signs escaped', () => {
    expect(inspect('a"\\\n\x01#{b} #c é')).toBe('"a\\"\\\\\\n\\x01\\#{b} #c é"');
    expect(inspect(time)).toBe('2024-06-07 04:09:10 -0400');
    expect(inspect(day)).toBe('#<Date: 2024-06-07 ((2460469j,0s,0n),+0s,2299161j)>');
  });

  it('is JSON, in which a post tells of its neighbours no more than of itself', () => {
    const older = data({ title: 'Older', content: 'x', [SHOWN]: () => 'x' });
    const post = data({ title: 'P', previous: older, at: time, [SHOWN]: () => 'y' });
    Object.assign(older, { next: post });
    expect(toJson([post, new Float(1), map], () => {})).toBe(
      '[{"title":"P","previous":{"title":"Older"},"at":"2024-06-07 04:09:10 -0400"},1.0,{"name":"Ann","age":null,"tags":["a",2.0]}]',
    );
  });
});
