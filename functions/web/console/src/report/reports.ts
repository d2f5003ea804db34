import type { AuditQuestion, SupervisorApi } from "../../../shared/api/supervisor-api.ts";
import { readAdherence, readAudit, readQueueReport } from "../wire/read-report.ts";
import type { AdherenceLine, AuditLine, QueueReport } from "../wire/report.ts";

/** Lines shown at once, and what one request may ask for at most. */
export const auditPage = 200;
const auditPageMax = 1_000;

/** Lines of one file; more than a month of a hundred people. */
export const auditLinesMax = 50_000;

/** What has been, for supervisors. Each rejects when it cannot be read. */
export class Reports {
  constructor(private readonly api: SupervisorApi) {}

  async queues(from: string, to: string): Promise<QueueReport> {
    return readQueueReport(await this.api.queueReport<unknown>(from, to));
  }

  async adherence(operator: string, from: string, to: string): Promise<readonly AdherenceLine[]> {
    return readAdherence(await this.api.adherence<unknown>(operator, from, to));
  }

  /** A page behind the entry `after`, or the first. */
  async audit(question: AuditQuestion, after: string | null): Promise<readonly AuditLine[]> {
    return readAudit(await this.api.audit<unknown>(question, auditPage, after));
  }

  /** All pages, up to `auditLinesMax` lines. */
  async wholeAudit(question: AuditQuestion): Promise<readonly AuditLine[]> {
    const lines: AuditLine[] = [];
    for (;;) {
      const page = readAudit(await this.api.audit<unknown>(question, auditPageMax, lines.at(-1)?.id ?? null));
      lines.push(...page);
      if (page.length < auditPageMax || lines.length >= auditLinesMax) return lines;
    }
  }
}
