package org.tenderpoint.aim.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.stereotype.Component;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.intake.ui.IntakeNavigation.GoalsExtension;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.ui.Buttons;

/** Below the goals in the intake form: the current aims, and a link to the page that sets them. */
@Component
record AimsBesideGoals(AimService aims) implements GoalsExtension {

    @Override
    public Div of(ClientId client) {
        var now = aims.current(client);
        var block = div("aims-beside-goals stack", new H3(Texts.of("aim.intake.title")));
        now.ifPresentOrElse(set -> block.add(list(set)), () -> block.add(noneNote()));
        var way = Buttons.soft(
                Texts.of(now.isPresent() ? "aim.intake.change" : "aim.intake.set"),
                click -> AimsView.openFromIntake(client));
        block.add(new Div(way));
        return block;
    }

    private static Paragraph noneNote() {
        return paragraph("muted small", Texts.of("aim.intake.none"));
    }

    private static UnorderedList list(AimSetRecord set) {
        return lines(set.aims().stream().map(AimSetRecord.Aim::activity));
    }
}
