package org.tenderpoint.aim.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tenderpoint.aim.AimService;
import org.tenderpoint.aim.AimSetRecord;
import org.tenderpoint.aim.AimSetRecord.AimWay;
import org.tenderpoint.aim.ui.AimRow.RatingField;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AimId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.screening.plan.ArrivalQuestions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;

/** A question for each aim. All are optional: not asked stays not asked. */
class AimSection implements ArrivalQuestions.Section {

    private final AimSetRecord set;
    private final SessionId session;
    private final AimService aims;
    private final Map<AimId, OptionalInt> kept;
    private final Map<AimId, RatingField> fields = new LinkedHashMap<>();
    private final Div content = div("stack loose");

    AimSection(AimSetRecord set, SessionId session, AimService aims) {
        this.set = set;
        this.session = session;
        this.aims = aims;
        kept = set.occasion(AimWay.VISIT, Optional.of(session)).map(AimSetRecord.Occasion::values).orElse(Map.of());
        content.add(paragraph("muted small", Texts.of("aim.visit.optional")));
        set.aims().forEach(aim -> content.add(question(aim)));
    }

    private Component question(AimSetRecord.Aim aim) {
        var field = RatingField.ratingAgain(aim.activity());
        fields.put(aim.id(), field);
        var clear = Buttons.quiet(Texts.of("aim.visit.clear"), click -> field.clear());
        Buttons.about(aim.activity(), clear);
        clear.addClassName("compact");
        field.addValueChangeListener(
                event -> clear.setVisible(event.getValue() != null && !kept.containsKey(aim.id())));
        clear.setVisible(false);
        if (kept.containsKey(aim.id())) {
            field.setValue(kept.get(aim.id()));
        }
        return div("stack", field, clear);
    }

    @Override
    public String title() {
        return Texts.of("aim.visit.title");
    }

    @Override
    public Component content() {
        return content;
    }

    /** What was confirmed before and has not changed is not stored again. */
    @Override
    public void confirm(Map<RedFlag, Recorded> today) {
        var said = new LinkedHashMap<AimId, OptionalInt>();
        fields.forEach((aim, field) -> {
            if (field.getValue() != null && !field.getValue().equals(kept.get(aim))) {
                said.put(aim, field.getValue());
            }
        });
        if (!said.isEmpty()) {
            aims.rate(set.client(), session, AimWay.VISIT, said);
        }
    }
}
