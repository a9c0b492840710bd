import { html } from 'hono/html';

import { chinaInstant } from '../reports/times.js';

/** A piece of a page; what is put into it is escaped. */
export type Markup = ReturnType<typeof html>;

/** An instant as clerks read it. */
export const when = (instant: string): string => chinaInstant(new Date(instant)).slice(0, 16).replace('T', ' ');

/** A page of the office. */
export const page = (title: string, content: Markup): Markup => html`<!doctype html>
  <html lang="zh-Hans">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title} - 演示信用服务后台</title>
      <link rel="stylesheet" href="/office/style.css" />
    </head>
    <body>
      <main>${content}</main>
    </body>
  </html>`;
