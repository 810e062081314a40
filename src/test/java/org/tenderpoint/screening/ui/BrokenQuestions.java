package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.screening.plan.ArrivalQuestions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/** Another feature's questions, broken where a test says. */
@TestComponent
public class BrokenQuestions implements ArrivalQuestions {

    static final RuntimeException FAULT = new IllegalStateException("a source that is broken");

    volatile String where = "";

    @Override
    public Optional<Section> open(ClientId client, SessionId session) {
        if (where.isEmpty()) {
            return Optional.empty();
        }
        at("open");
        return Optional.of(new Section() {
            @Override
            public String title() {
                at("title");
                return "Broken";
            }

            @Override
            public Component content() {
                at("content");
                return new Div();
            }

            @Override
            public Optional<String> missing() {
                at("missing");
                return Optional.empty();
            }

            @Override
            public void confirm(Map<RedFlag, Recorded> today) {
                at("confirm");
            }
        });
    }

    private void at(String part) {
        if (where.equals(part)) {
            throw FAULT;
        }
    }
}
