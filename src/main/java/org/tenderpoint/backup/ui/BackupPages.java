package org.tenderpoint.backup.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.backup.BackupService;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.FirstStep;
import org.tenderpoint.platform.ui.FirstStep.FirstStepStanding;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.ui.PracticeNavigation.InsteadOfSetUp;
import org.tenderpoint.practice.ui.PracticeNavigation.SettingsPage;

/** The page of backups among the settings, and the first steps. */
@Configuration(proxyBeanMethods = false)
class BackupPages {

    static final String ROUTE = "backups";
    static final String RESTORE = "restore-backup";

    @Bean
    FirstStep secondBackupFolder(BackupService backups, PracticeTime time) {
        return new FirstStep(60, "backup.first", BackupsView.class, () -> backups.second().isEmpty()
                ? FirstStepStanding.open("backup.first.open")
                : backups.standing().last()
                        .map(taken -> FirstStepStanding.done("backup.today.last",
                                Dates.in(time.zone()).dateTime(taken, time.now())))
                        .orElseGet(() -> FirstStepStanding.done("backup.first.tonight")));
    }

    @Bean
    SettingsPage backupsPage() {
        return new SettingsPage(ROUTE, "backup.title", "backup.setting");
    }

    @Bean
    InsteadOfSetUp restoreInsteadOfSetUp() {
        return new InsteadOfSetUp(RESTORE, "backup.restore.title");
    }
}
