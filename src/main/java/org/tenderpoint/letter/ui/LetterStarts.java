package org.tenderpoint.letter.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tenderpoint.client.ui.ClientNavigation.RecordAction;
import org.tenderpoint.letter.LetterKind;
import org.tenderpoint.platform.Texts;
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
        public List<Anchor> links(Id record) {
            var anchor = new Anchor(
                    LetterNavigation.beginRoute(kind, record.value()), Texts.of("letter.start." + kind.code()));
            anchor.setRouterIgnore(false);
            return List.of(anchor);
        }
    }
}
