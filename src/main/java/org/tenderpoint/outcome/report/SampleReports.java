package org.tenderpoint.outcome.report;

import org.springframework.stereotype.Component;
import org.tenderpoint.practice.Leaving;
import org.tenderpoint.practice.setup.SamplePart;
import org.tenderpoint.practice.setup.SampleWorld;

/** Reports that count the sample's sessions go with it. */
@Component
class SampleReports implements SamplePart {

    private final ReportStore reports;

    SampleReports(ReportStore reports) {
        this.reports = reports;
    }

    @Override
    public int order() {
        return 71;
    }

    @Override
    public void create(SampleWorld world) {
        // made by managers, when they want one
    }

    @Override
    public void remove(Leaving leaving) {
        reports.eraseMadeUp();
    }
}
