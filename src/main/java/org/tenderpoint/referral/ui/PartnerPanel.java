package org.tenderpoint.referral.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tenderpoint.partner.PartnerChoice;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.referral.ReferralRecord;

/** The partner of a referral; can be changed until a letter has left. */
class PartnerPanel extends Div {

    private final ReferralRecord record;
    private final Steps steps;

    PartnerPanel(ReferralRecord record, Steps steps, boolean writes) {
        this.record = record;
        this.steps = steps;
        addClassNames("stack", "referral-partner");
        record.partner().ifPresentOrElse(this::named, () -> add(new Paragraph(Texts.of("referral.partner.none"))));
        if (writes && record.partnerMayChange()) {
            if (record.partner().filter(ReferralRecord.Partner::active).isPresent()) {
                add(Buttons.quiet(Texts.of("referral.partner.change"), click -> {
                    remove(click.getSource());
                    choose();
                }));
            } else {
                choose();
            }
        }
    }

    private void named(ReferralRecord.Partner partner) {
        var name = span("strong", partner.name());
        add(div("stack tight", name, span("meta", OneLine.of(parts(partner.place(), partner.phone())))));
        if (!partner.active()) {
            add(new NoteBox(State.ADAPT, Texts.of("referral.partner.closed"), Texts.of(
                    record.partnerMayChange() ? "referral.partner.closed_choose" : "referral.partner.closed_ask")));
        }
    }

    private void choose() {
        var choices = steps.loop().partners(record.id());
        if (choices.isEmpty()) {
            add(new NoteBox(State.INFO, Texts.of("referral.partner.nobody"), Texts.of("referral.partner.nobody_why")));
            return;
        }
        var field = new Select<PartnerChoice>();
        field.setLabel(Texts.of("referral.partner.choose"));
        field.setItems(choices);
        field.setItemLabelGenerator(PartnerPanel::words);
        field.addValueChangeListener(change -> steps.record(record,
                () -> steps.loop().choosePartner(record.id(), record.version(), change.getValue().id())));
        field.addClassName("measure");
        add(field);
    }

    private static String words(PartnerChoice choice) {
        var all = new ArrayList<>(parts(choice.name(), choice.place()));
        choice.fitting().stream().map(Texts::label).forEach(all::add);
        choice.agreedDays().map(days -> Texts.of("referral.partner.days", days)).ifPresent(all::add);
        return OneLine.of(all);
    }

    private static List<String> parts(String... words) {
        return Arrays.stream(words).filter(word -> !word.isEmpty()).toList();
    }
}
