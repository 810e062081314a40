package org.tenderpoint.session.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.platform.document.FileCheck;
import org.tenderpoint.platform.document.Files;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.session.AttachmentService;
import org.tenderpoint.session.Sessions;

/** What somebody left unsigned is listed on their page, and closed on the chart's. */
@ScreenTest
@Moment("2026-11-20T09:00:00Z")
@ViewPackages(packages = "org.tenderpoint")
@As({Role.THERAPIST, Role.MANAGER})
@Tag("UC-11")
class LeftChartsTest extends OnScreen {

    @Autowired
    private Moment.Shared clock;
    @Autowired
    private Sessions make;
    @Autowired
    private AttachmentService attachments;
    @Autowired
    private TestUsers users;
    @Autowired
    private UserService people;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aChartThatNobodyCanSignIsFoundOnThePageOfWhoLeftAndClosedInOnesOwnName() {
        var leaver = users.make("lena.leaver", Role.THERAPIST);
        var session = users.as(leaver, () -> make.finished(GENTLE_BACK)).id();
        users.as(leaver, () -> attachments.add(session, new FileCheck().of(Files.photo())));
        clock.pass(Duration.ofMinutes(1));
        UI.getCurrent().navigate("sessions/" + session);
        assertThat(buttons()).as("she can sign it").doesNotContain("Close it unsigned");
        people.deactivate(leaver.id());

        UI.getCurrent().navigate("people", QueryParameters.of("person", leaver.id().toString()));
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("sessions/" + session);
        UI.getCurrent().navigate("sessions/" + session);
        press("Close it unsigned");
        assertThat(find(TextArea.class).all()).as("a reason is needed").anyMatch(TextArea::isInvalid);
        test(find(TextArea.class).all().stream().filter(field -> "Why you close it".equals(field.getLabel()))
                .findFirst().orElseThrow()).setValue("She moved away");
        press("Close it unsigned");

        assertThat(find(Span.class).all()).extracting(Span::getText)
                .anyMatch(words -> words.startsWith("Not signed; closed by "))
                .contains("Locked with the note: files can no longer be added or removed.");
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("Add amendment")
                .doesNotContain("Close it unsigned", "Sign note");
        assertThat(jdbc.sql("select count(*) from record_seals where kind = 'chart' and record_id = ?")
                .param(session.value()).query(Integer.class).single()).as("sealed as a signed one is").isEqualTo(1);
        UI.getCurrent().navigate("people", QueryParameters.of("person", leaver.id().toString()));
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain("sessions/" + session);
    }
}
