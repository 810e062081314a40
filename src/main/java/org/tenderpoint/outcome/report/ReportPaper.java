package org.tenderpoint.outcome.report;

/** Writes a report of a month as a PDF file. */
public interface ReportPaper {

    byte[] pdf(MonthReport report);
}
