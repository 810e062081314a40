package org.tenderpoint.screening.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.FieldCheck;
import org.tenderpoint.platform.ui.TypedChoice;
import org.tenderpoint.screening.OverrideReason;
import org.tenderpoint.screening.OverrideRefused;
import org.tenderpoint.screening.OverrideRequest;
import org.tenderpoint.screening.rules.Effect;
import org.tenderpoint.screening.rules.Finding;
import org.tenderpoint.screening.rules.ScreeningLevel;
import org.tenderpoint.screening.rules.ScreeningTrait;
import org.tenderpoint.screening.words.EffectWords;
import org.tenderpoint.vocabulary.Area;
import org.tenderpoint.vocabulary.BodyPart;

/** Overrides one effect of one finding, with a kind of reason and words; the button is enabled once there are both. */
class OverrideForm extends Div {

    private final Finding finding;
    private final Area planned;
    private final Consumer<OverrideRequest> goAhead;
    private final Select<String> effect = new Select<>();
    private final MultiSelectComboBox<BodyPart> parts = new TypedChoice.Several<>(Texts.of("screening.override.parts"));
    private final Select<OverrideReason> why = new Select<>();
    private final TextField reason = new TextField(Texts.of("screening.override.reason"));
    private final Button keep;
    private final Map<String, String> choices;

    /** @param planned where work is planned, which is where somebody goes ahead unless they choose otherwise */
    OverrideForm(Finding finding, Area planned, Consumer<OverrideRequest> goAhead) {
        this.finding = finding;
        this.planned = planned;
        this.goAhead = goAhead;
        addClassName("override");
        choices = choices(finding);
        effect.setLabel(Texts.of("screening.override.effect"));
        effect.setItems(new ArrayList<>(choices.keySet()));
        effect.setItemLabelGenerator(key -> choices.getOrDefault(key, key));
        effect.addValueChangeListener(event -> showParts());
        parts.setHelperText(Texts.of("screening.override.parts.help"));
        parts.setItemLabelGenerator(BodyPart::label);
        why.setLabel(Texts.of("screening.override.kind"));
        why.setItems(kinds(finding));
        why.setItemLabelGenerator(Texts::label);
        why.addValueChangeListener(event -> enable());
        reason.setPlaceholder(Texts.of("screening.override.placeholder"));
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        keep = Buttons.plain(Texts.of("screening.override.go"), event -> submit());
        keep.setEnabled(false);
        reason.addValueChangeListener(event -> enable());
        add(effect, parts, why, reason, keep);
        effect.setValue(choices.keySet().iterator().next());
    }

    /** Whether a therapist may override any effect of this finding. */
    static boolean possible(Finding finding) {
        return finding.overridable() && !finding.found().stops() && !choices(finding).isEmpty();
    }

    static String effectWords(Finding finding, String key) {
        return choices(finding).getOrDefault(key,
                key.equals(OverrideRequest.RESULT) ? Texts.of("screening.override.result") : key);
    }

    /** What no rule covers is judged without bearing first; no other finding is. */
    private static List<OverrideReason> kinds(Finding finding) {
        return Arrays.stream(OverrideReason.values())
                .filter(kind -> kind != OverrideReason.JUDGED_WITHOUT_BEARING || finding.has(ScreeningTrait.GUARD))
                .toList();
    }

    private void enable() {
        keep.setEnabled(!why.isEmpty() && !reason.getValue().isBlank());
    }

    private static Map<String, String> choices(Finding finding) {
        var all = new LinkedHashMap<String, String>();
        if (finding.level() == ScreeningLevel.CLEARANCE) {
            all.put(OverrideRequest.RESULT, Texts.of("screening.override.result"));
        }
        for (var each : finding.effects()) {
            if (!each.codes().isEmpty()) {
                all.put(each.key(), EffectWords.words(each));
            }
        }
        return all;
    }

    private void showParts() {
        var where = finding.effects().stream()
                .filter(each -> each.key().equals(effect.getValue()))
                .map(OverrideForm::area)
                .findFirst()
                .orElse(Area.NOWHERE);
        parts.setItems(List.copyOf(where.parts()));
        parts.setValue(where.parts().stream()
                .filter(part -> planned.meets(Area.ofPart(part)))
                .collect(Collectors.toSet()));
        parts.setVisible(!where.isEmpty());
    }

    private static Area area(Effect effect) {
        return switch (effect) {
            case Effect.Cap cap -> cap.where();
            case Effect.AvoidRegion avoid -> avoid.where();
            case Effect.AvoidModality avoid -> avoid.where();
            case Effect.AvoidTechnique avoid -> avoid.where();
            case Effect.Minutes minutes -> minutes.sorenessProne() ? minutes.where() : Area.NOWHERE;
            case Effect.Positions _,Effect.NeedsCredential _,Effect.Ask _,Effect.Note _ -> Area.NOWHERE;
        };
    }

    private void submit() {
        Set<BodyPart> where = parts.isVisible() ? parts.getValue() : Set.of();
        if (parts.isVisible() && where.isEmpty()) {
            FieldCheck.show(parts, Optional.of(Texts.of("screening.override.refused.no_part")));
            return;
        }
        try {
            goAhead.accept(new OverrideRequest(
                    finding.id(), effect.getValue(), where, why.getValue(), PlainText.line(reason.getValue())));
        } catch (OverrideRefused refused) {
            FieldCheck.show(reason, Optional.of(Texts.of("screening.override.refused." + refused.problem().code())));
        }
    }
}
