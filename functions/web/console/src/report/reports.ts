import type { SupervisorApi } from "../../../shared/api/supervisor-api.ts";
import { readAdherence, readAudit, readQueueReport } from "../wire/read-report.ts";
import type { AdherenceLine, AuditLine, QueueReport } from "../wire/report.ts";

/** What has been, for supervisors. Each rejects when it cannot be read. */
export class Reports {
  constructor(private readonly api: SupervisorApi) {}

  async queues(from: string, to: string): Promise<QueueReport> {
    return readQueueReport(await this.api.queueReport<unknown>(from, to));
  }

  async adherence(operator: string, from: string, to: string): Promise<readonly AdherenceLine[]> {
    return readAdherence(await this.api.adherence<unknown>(operator, from, to));
  }

  /** `day` as `yyyy-MM-dd`, in UTC. */
  async audit(day: string, kind: "acts" | "reads", by: string | null): Promise<readonly AuditLine[]> {
    return readAudit(await this.api.audit<unknown>(day, kind, by));
  }
}
