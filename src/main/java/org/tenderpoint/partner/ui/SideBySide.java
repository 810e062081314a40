package org.tenderpoint.partner.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.tenderpoint.partner.PartnerDetails;
import org.tenderpoint.partner.PartnerDetails.PartnerField;
import org.tenderpoint.partner.PartnerMix;
import org.tenderpoint.partner.PartnerMix.FieldChoice;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeTime;

/** Two states of a partner's details, field by field, to choose from. Fields that agree are not shown. */
class SideBySide extends NoteBox {

    private final Map<PartnerField, RadioButtonGroup<FieldChoice>> choices = new EnumMap<>(PartnerField.class);

    private SideBySide(String title, String why, PartnerMix mix, String save, Consumer<PartnerDetails> chosen) {
        super(State.ADAPT, title, why);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", title);
        var fields = div("partner-side-by-side");
        for (var field : mix.differing()) {
            var choice = choice(field, mix);
            choices.put(field, choice);
            fields.add(choice);
        }
        if (choices.isEmpty()) {
            fields.add(new Paragraph(Texts.of("partner.side.same")));
        }
        with(fields, Buttons.primary(save, click -> chosen.accept(mix.of(choicesMade()))));
    }

    /** A dialog that merges what was typed into an existing entry. */
    static SideBySide toMerge(PartnerDetails there, PartnerDetails mine, Consumer<PartnerDetails> chosen) {
        return new SideBySide(
                Texts.of("partner.side.merge"), Texts.of("partner.side.merge_why"), new PartnerMix(there, mine),
                Texts.of("partner.side.save_merged"), chosen);
    }

    /** Somebody else saved the same entry meanwhile. */
    static SideBySide afterConflict(
            EditedByOther faster, PracticeTime time, PartnerDetails theirs, PartnerDetails mine,
            Consumer<PartnerDetails> chosen) {
        var side = new SideBySide(
                Texts.of("partner.side.conflict", Dates.in(time.zone()).dateTime(faster.at(), time.now())),
                Texts.of("partner.side.conflict_why"), new PartnerMix(theirs, mine),
                Texts.of("partner.side.save_chosen"),
                chosen);
        side.choices.values().forEach(choice -> choice.setValue(FieldChoice.SECOND));
        return side;
    }

    private Map<PartnerField, FieldChoice> choicesMade() {
        var taken = new EnumMap<PartnerField, FieldChoice>(PartnerField.class);
        choices.forEach((field, choice) -> choice.getOptionalValue().ifPresent(take -> taken.put(field, take)));
        return taken;
    }

    private static RadioButtonGroup<FieldChoice> choice(PartnerField field, PartnerMix mix) {
        var choice = new RadioButtonGroup<FieldChoice>(PartnerForm.label(field));
        choice.setItems(mix.ways(field));
        choice.setItemLabelGenerator(take -> Texts.of(
                "partner.side." + take.code(), PartnerWords.text(field, mix.of(Map.of(field, take)))));
        choice.setValue(mix.usual(field));
        return choice;
    }
}
