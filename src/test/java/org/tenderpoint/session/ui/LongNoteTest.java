package org.tenderpoint.session.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.practice.Role;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.session.Soap;

/** Somebody pastes ten megabytes into a note: it is said beside the field, and what was written before stays saved. */
@ScreenTest
@ViewPackages(classes = SessionView.class)
@As(Role.THERAPIST)
@Tag("UC-11")
class LongNoteTest extends SpringBrowserlessTest {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;

    @Test
    void tenMegabytesAreRefusedBesideTheFieldAndTheOtherPartsStay() {
        var session = make.started(GENTLE_BACK).id();
        navigate(SessionView.class, Map.of("session", session.toString()));
        test(part("What you found")).setValue("tight");

        test(part("What the client says")).setValue("x".repeat(TEN_MEGABYTES));

        assertThat(part("What the client says").isInvalid()).isTrue();
        assertThat(part("What the client says").getErrorMessage())
                .isEqualTo(Soap.MAX + " characters at most; this has " + TEN_MEGABYTES + ".");
        assertThat(find(SaveState.class).single().getElement().getTextRecursively())
                .isEqualTo("Note not saved: see below");
        assertThat(sessions.open(session).orElseThrow().note()).isEqualTo(new Soap("", "tight", "", ""));

        test(part("What the client says")).setValue("stiff");
        assertThat(sessions.open(session).orElseThrow().note()).isEqualTo(new Soap("stiff", "tight", "", ""));
    }

    private TextArea part(String label) {
        return find(TextArea.class).withLabel(label).single();
    }
}
