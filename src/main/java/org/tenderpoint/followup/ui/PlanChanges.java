package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderpoint.followup.adjustment.AdjustmentEffect;
import org.tenderpoint.followup.adjustment.StandingAdjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.StandingAdjustment.StandingAdjustmentRecord;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.assessment.AssessmentChange;
import org.tenderpoint.followup.assessment.AssessmentRecord;
import org.tenderpoint.followup.assessment.AssessmentRecord.RegionLine;
import org.tenderpoint.followup.rules.Adjustment.AdjustmentKind;
import org.tenderpoint.followup.ui.RecommendationView.ResultForms;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.ReasonForm;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.ui.BodyMap;
import org.tenderpoint.vocabulary.ui.ComparedMaps;
import org.tenderpoint.vocabulary.ui.PressureField;

/** The next session: old and new pressure on the map and as a list, and every other change, each with its reason. */
class PlanChanges extends Div {

    private static final int SORE = 5;

    private final ResultForms forms;
    private final ResultForms.Change onChange;

    PlanChanges(AssessmentRecord record, boolean decides, ResultForms forms, ResultForms.Change onChange) {
        this.forms = forms;
        this.onChange = onChange;
        addClassName("plan-changes");
        add(Pane.heading(Texts.of("followup.plan.adjust"), ""), map(record));
        if (!record.answers().regions().isEmpty()) {
            add(span("small muted plan-legend", Texts.of("followup.plan.outlined")));
        }
        if (!record.regions().isEmpty()) {
            add(Disclosure.later(Texts.of("followup.plan.compare"), () -> compared(record)));
        }
        var list = styled(new UnorderedList(), "list plan-list");
        var changed = record.regions().stream().filter(RegionLine::changed).toList();
        var listed = record.adjustments().stream()
                // the pressures are listed above, old and new
                .filter(one -> one.kind() != AdjustmentKind.REDUCE_PRESSURE || record.regions().isEmpty())
                .toList();
        changed.forEach(change -> list.add(pressure(
                change,
                listed.stream().filter(one -> under(one, changed).filter(change::equals).isPresent()).toList(),
                decides)));
        listed.stream()
                .filter(one -> under(one, changed).isEmpty())
                .forEach(one -> list.add(adjustment(one, decides)));
        if (list.getChildren().findAny().isEmpty()) {
            list.add(new ListItem(new Span(Texts.of("followup.plan.nothing"))));
        }
        add(list);
    }

    private static BodyMap map(AssessmentRecord record) {
        var map = new BodyMap(BodyMap.Mode.SHOW);
        var levels = new HashMap<BodyPart, Integer>();
        record.regions().forEach(change -> levels.put(change.part(), change.pressureAfter()));
        var sore = sore(record);
        map.setLevels(levels);
        map.setSoreness(sore);
        map.setViews(BodyMap.Views.toSee(Stream.concat(levels.keySet().stream(), sore.keySet().stream()).toList()));
        map.addClassName("plan-map");
        return map;
    }

    /** Where the work was, and where it is sore. */
    private static ComparedMaps compared(AssessmentRecord record) {
        var maps = new ComparedMaps(Texts.of("followup.plan.compare.worked"), Texts.of("followup.plan.compare.sore"));
        var worked = new HashMap<BodyPart, Integer>();
        record.regions().forEach(change -> worked.merge(change.part(), change.pressureBefore(), Math::max));
        maps.first().pressure(worked);
        maps.second().soreness(sore(record));
        return maps;
    }

    private static Map<BodyPart, Integer> sore(AssessmentRecord record) {
        var sore = new HashMap<BodyPart, Integer>();
        record.answers().regions().forEach(part -> sore.put(part, record.answers().sorenessNow().orElse(SORE)));
        return sore;
    }

    /**
     * The place that says with old and new figures what the adjustment says in words; the reason is told there, once.
     */
    private static Optional<RegionLine> under(StandingAdjustmentRecord adjustment, List<RegionLine> changed) {
        boolean figures = adjustment.kind() == AdjustmentKind.PRESSURE_CAP
                || adjustment.kind() == AdjustmentKind.SHORTEN_REGION_TIME;
        return changed.stream()
                .filter(change -> figures
                        && adjustment.parts().stream().anyMatch(part -> part.meets(change.part()))
                        && !Collections.disjoint(adjustment.ruleIds(), change.ruleIds()))
                .findFirst();
    }

    /** @param told what stands on the next plan because of it */
    private ListItem pressure(RegionLine change, List<StandingAdjustmentRecord> told, boolean decides) {
        var arrow = Icons.NEXT.small();
        var levels = div("row tight plan-levels", PressureField.swatch(change.pressureBefore()), arrow,
                PressureField.swatch(change.pressureAfter()));
        levels.getElement().setAttribute("role", "img");
        levels.getElement().setAttribute("aria-label",
                Texts.of("followup.plan.from_to", change.pressureBefore(), change.pressureAfter()));
        var minutes = change.minutesBefore() == change.minutesAfter()
                ? ""
                : Texts.of("followup.plan.minutes", change.minutesAfter(), change.minutesBefore());
        var item = item(levels, change.part().label(), minutes,
                Say.it(change.reason()), change.ruleIds());
        told.forEach(adjustment -> {
            var words = span("small plan-told",
                    Texts.of("followup.plan.told", Say.it(adjustment.words()), state(adjustment)));
            item.add(words);
            leavingOut(item, adjustment, decides);
        });
        return item;
    }

    private ListItem adjustment(StandingAdjustmentRecord adjustment, boolean decides) {
        var icon = div("row plan-levels", Icons.ADAPT.create());
        var item = item(icon, Say.it(adjustment.words()), state(adjustment),
                Say.it(adjustment.reason()), adjustment.ruleIds());
        leavingOut(item, adjustment, decides);
        return item;
    }

    private static String state(StandingAdjustmentRecord adjustment) {
        return adjustment.state() == AdjustmentState.PROPOSED
                ? Texts.of(adjustment.stands() ? "followup.plan.stands" : "followup.plan.waits")
                : adjustment.effect().map(PlanChanges::effect).orElseGet(() -> Texts.label(adjustment.state()));
    }

    private void leavingOut(ListItem item, StandingAdjustmentRecord adjustment, boolean decides) {
        boolean open = adjustment.state() == AdjustmentState.PROPOSED
                || adjustment.state() == AdjustmentState.ACCEPTED;
        if (decides && open) {
            var slot = div("plan-decline");
            var leaveOut = Buttons.quiet(Texts.of("followup.plan.leave_out"), click -> leaveOut(slot, adjustment));
            leaveOut.setAriaLabel(Texts.of("followup.plan.leave_out.what", Say.it(adjustment.words())));
            slot.add(leaveOut);
            if (forms.leftOutWaits(adjustment)) {
                leaveOut(slot, adjustment);
            }
            item.add(slot);
        }
    }

    private void leaveOut(Div slot, StandingAdjustmentRecord adjustment) {
        var kept = forms.leftOut(adjustment);
        slot.removeAll();
        slot.add(new ReasonForm(
                Texts.of("followup.plan.leave_out.why"), Texts.of("followup.plan.leave_out"), 3, CallDraft.NOTE_LENGTH,
                reason -> onChange.apply(AssessmentChange.decline(adjustment.id()), reason, kept)).kept(kept));
        kept.start();
    }

    private static String effect(AdjustmentEffect effect) {
        return Texts.of("followup.plan.effect." + effect.change().code(),
                CoursePanel.level(effect.before()), CoursePanel.level(effect.after()));
    }

    private static ListItem item(Component lead, String title, String more, String reason, List<String> rules) {
        var words = div("stack tight grow", span("strong", title));
        for (var text : new String[]{more, reason}) {
            if (!text.isBlank()) {
                words.add(span("small muted", text));
            }
        }
        if (!rules.isEmpty()) {
            words.add(span("source", String.join(" · ", rules)));
        }
        return styled(new ListItem(lead, words), "plan-item");
    }
}
