package org.tenderpoint.letter.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.client.ui.ClientNavigation.RecordAction;
import org.tenderpoint.letter.LetterKind;
import org.tenderpoint.platform.id.Id;

/**
 * Where letters start: next to a screening that waits for a doctor's answer, and next to a result that asks for a
 * doctor.
 */
@Configuration(proxyBeanMethods = false)
class LetterStarts {

    @Bean
    RecordAction clearanceRequest() {
        return new Start(RecordAction.Place.WAITING_SCREENING, LetterKind.CLEARANCE_REQUEST);
    }

    @Bean
    RecordAction doctorsNote() {
        return new Start(RecordAction.Place.DOCTORS_ASSESSMENT, LetterKind.DOCTORS_NOTE);
    }

    private record Start(Place place, LetterKind kind) implements RecordAction {

        @Override
        public String labelKey() {
            return "letter.start." + kind.code();
        }

        @Override
        public String route(Id record) {
            return LetterNavigation.beginRoute(kind, record.value());
        }
    }
}
