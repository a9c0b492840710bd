import { accessSync, constants } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command, CommanderError } from 'commander';

import { ConfigError, readConfig } from '../config.js';
import { FileFailure } from './findings.js';
import { IMPORT_DATASET, type ImportSettings } from './import-file.js';
import { kindName } from './layout.js';
import { Report, severityName } from './report.js';
import type { Summary } from './summary.js';
import { table } from './table.js';
import { NoTarget, openTarget, type Target } from './targets.js';
import { isImportDataset } from './wire.js';

/** What `service:import` exits with. */
export const EXIT = {
  /** Every file was taken over; single rows may have been rejected, see the report. */
  done: 0,
  /** At least one file wasn't taken over; nothing of it stayed, the others were. */
  fileFailed: 1,
  usage: 2,
  /** No database and no service to import into; nothing was read. */
  noTarget: 3,
  interrupted: 130,
} as const;

/** Where a run writes and how it is stopped. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: NodeJS.WriteStream | { write(text: string): unknown };
  readonly signal: AbortSignal;
}

interface Options {
  readonly report?: string;
  readonly dryRun?: true;
  readonly source?: string;
  readonly dataset: string;
  readonly withoutDemo?: true;
}

/** Runs the command and gives its exit code. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const command = describe(surroundings);
  try {
    command.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    throw error;
  }
  const options = command.opts<Options>();
  const say = (text: string) => surroundings.stderr.write(`${text}\n`);
  const dataset = `import:${options.dataset}`;
  if (!isImportDataset(dataset)) {
    say('--dataset 只能用小写字母、数字和连字符，最长 40 个。');
    return EXIT.usage;
  }
  let target: Target;
  try {
    const { folder = '.data', databaseUrl: url } = readConfig(surroundings.env);
    target = await openTarget({ folder, ...(url ? { url } : {}), withoutDemo: options.withoutDemo === true });
  } catch (error) {
    if (error instanceof ConfigError) {
      say(error.message);
      return EXIT.usage;
    }
    say(error instanceof NoTarget ? error.message : `无法打开数据库：${messageOf(error)}`);
    return EXIT.noTarget;
  }
  say(`${options.dryRun ? '试运行（不写入）：' : '导入到'}${target.description}`);
  try {
    return await takeAll(command.args, target, { ...options, dataset }, surroundings);
  } finally {
    await target.close();
  }
}

function describe({ stdout, stderr }: Surroundings): Command {
  return new Command('service:import')
    .description('把企业登记信息（CSV）和双公示信息（CSV、JSON）导入参考服务的数据库')
    .argument('<文件...>', 'UTF-8 或 GB18030（GBK）编码，编码和格式自动识别')
    .option('--report <文件>', '报告写到这里；不写时每个文件的报告放在它旁边（文件名加 .import-report.csv）')
    .option('--dry-run', '只读取和检查，不写入')
    .option('--source <名称>', '页面上显示的数据来源；不写时用文件里的数据来源单位或文件名')
    .option('--dataset <名称>', '数据集的名称，不同来源可分开存放', IMPORT_DATASET.slice('import:'.length))
    .option('--without-demo', '数据库还是空的时，不装载演示数据')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText(
      'after',
      `
数据库由环境变量决定：DATABASE_URL（PostgreSQL），否则 DATA_DIR（默认 .data）。服务正在运行时，文件经本机交给服务导入。

退出码：
  0    文件全部导入（个别行可能被拒绝，见报告）
  1    至少一个文件没有导入；该文件不留下任何内容，其余文件照常导入
  2    命令写法有误
  3    没有可用的数据库或服务
  130  中途停止；正在导入的文件不留下任何内容`,
    )
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
}

async function takeAll(
  files: readonly string[],
  target: Target,
  options: Options,
  surroundings: Surroundings,
): Promise<number> {
  const { stdout, stderr, signal } = surroundings;
  const summaries: Summary[] = [];
  const failures: { file: string; message: string }[] = [];
  const common = options.report ? new Report(resolve(options.report)) : undefined;
  const reports: Report[] = common ? [common] : [];
  let stopped: number | undefined;
  for (const file of files) {
    const report = common ?? new Report(reportBeside(file));
    if (!common) reports.push(report);
    const bar = new Bar(stderr, basename(file));
    const settings: ImportSettings = {
      dataset: options.dataset,
      ...(options.source ? { sourceName: options.source } : {}),
      dryRun: options.dryRun === true,
      signal,
      onProgress: (done) => bar.update(done),
      onFinding: (finding) => report.add(basename(file), finding),
    };
    try {
      summaries.push(await target.take(file, settings));
    } catch (error) {
      if (signal.aborted) stopped = EXIT.interrupted;
      else if (error instanceof NoTarget) stopped = EXIT.noTarget;
      failures.push({ file, message: signal.aborted ? '已停止，没有导入。' : messageOf(error) });
    } finally {
      bar.stop();
      if (!common) report.close();
    }
    if (stopped !== undefined) break;
  }
  common?.close();
  if (summaries.length > 0) stdout.write(`\n${tableOf(summaries)}\n${reasonsOf(summaries)}`);
  for (const { file, message } of failures) stderr.write(`\n${file}：没有导入。${message}\n`);
  for (const { path } of reports.filter(({ isWritten }) => isWritten)) stdout.write(`\n逐行报告：${path}\n`);
  if (options.dryRun) stdout.write('\n试运行结束，没有写入任何内容。\n');
  return stopped ?? (failures.length > 0 ? EXIT.fileFailed : EXIT.done);
}

/** Beside the file, or in the working folder where that can't be written to. */
function reportBeside(file: string): string {
  const path = `${resolve(file)}.import-report.csv`;
  try {
    accessSync(dirname(path), constants.W_OK);
    return path;
  } catch {
    return resolve(basename(path));
  }
}

const number = (count: number) => count.toLocaleString('en-US');

function tableOf(summaries: readonly Summary[]): string {
  return table([
    ['文件', '内容', '格式', '编码', '读取', '新增', '更新', '其中有警告', '拒绝', '随决定新建主体'],
    ...summaries.map((each) => [
      each.file,
      each.kinds.map(kindName).join('、'),
      each.format,
      each.encoding,
      ...[each.read, each.imported, each.updated, each.warned, each.rejected, each.createdSubjects].map(number),
    ]),
  ]);
}

function reasonsOf(summaries: readonly Summary[]): string {
  const rows = summaries.flatMap(({ file, reasons }) =>
    reasons.map(({ severity, reason, count }) => [file, severityName(severity), number(count), reason]),
  );
  return rows.length === 0 ? '' : `\n${table([['文件', '结果', '次数', '原因'], ...rows])}\n`;
}

/** A database's message may quote the file: only its code is shown. */
function messageOf(error: unknown): string {
  if (error instanceof FileFailure || error instanceof NoTarget) return error.message;
  const { code, name } = error as NodeJS.ErrnoException;
  return `程序出错（${code ?? name}）。`;
}

/** A progress bar in a terminal, nothing elsewhere. */
class Bar {
  private readonly bar: SingleBar | undefined;

  constructor(stream: Surroundings['stderr'], file: string) {
    if (!('isTTY' in stream) || !stream.isTTY) return;
    this.bar = new SingleBar({
      format: `${file.replace(/[{}]/g, '')} [{bar}] {percentage}%`,
      stream: stream,
      hideCursor: true,
      clearOnComplete: false,
    });
    this.bar.start(100, 0);
  }

  update(done: number): void {
    this.bar?.update(Math.floor(done * 100));
  }

  stop(): void {
    this.bar?.stop();
  }
}
