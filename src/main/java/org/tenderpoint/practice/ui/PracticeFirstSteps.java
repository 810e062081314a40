package org.tenderpoint.practice.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.platform.ui.FirstStep;
import org.tenderpoint.platform.ui.FirstStep.FirstStepStanding;
import org.tenderpoint.practice.FirstStepsService;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

/** The first steps of a new practice that are about the practice itself: hours, colleagues and the like. */
@Configuration(proxyBeanMethods = false)
class PracticeFirstSteps {

    @Bean
    FirstStep hoursChecked(PracticeService practices) {
        return new FirstStep(10, "practice.first.hours", SettingsView.class,
                PracticeNavigation.part(SettingsView.HOURS),
                () -> practices.current().filter(PracticeFirstSteps::hoursWereLookedAt)
                        .map(practice -> FirstStepStanding.done("practice.first.hours.done",
                                practice.openingHours().weekly().size()))
                        .orElseGet(() -> FirstStepStanding.open("practice.first.hours.open")));
    }

    @Bean
    FirstStep colleaguesInvited(FirstStepsService steps) {
        return new FirstStep(20, "practice.first.colleagues", PeopleView.class, () -> {
            var colleagues = steps.colleagues();
            return colleagues.none()
                    ? FirstStepStanding.open("practice.first.colleagues.open")
                    : FirstStepStanding.done("practice.first.colleagues.done", colleagues.present(),
                            colleagues.invited());
        });
    }

    @Bean
    FirstStep trainingsRecorded(FirstStepsService steps) {
        return new FirstStep(30, "practice.first.trainings", PeopleView.class,
                () -> steps.trainingsRecorded()
                        ? FirstStepStanding.done("practice.first.trainings.why")
                        : FirstStepStanding.open("practice.first.trainings.why"));
    }

    @Bean
    FirstStep publicAddressSet(PracticeService practices) {
        return new FirstStep(40, "practice.first.address", SettingsView.class,
                PracticeNavigation.part(SettingsView.LINKS),
                () -> practices.current().map(PracticeRecord::publicAddress).filter(address -> !address.isEmpty())
                        .map(address -> FirstStepStanding.done("practice.first.address.done", address))
                        .orElseGet(() -> FirstStepStanding.open("practice.first.address.open")));
    }

    /** Set-up proposes some: whoever has typed others, or saved the settings since, has looked at them. */
    private static boolean hoursWereLookedAt(PracticeRecord practice) {
        return practice.version() > 0 || !practice.openingHours().equals(OpeningHoursField.usual());
    }
}
