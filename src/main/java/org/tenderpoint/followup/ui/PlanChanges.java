package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.adjustment.AdjustmentEffect;
import org.tenderpoint.followup.adjustment.AdjustmentState;
import org.tenderpoint.followup.adjustment.StandingAdjustmentRecord;
import org.tenderpoint.followup.answers.CallDraft;
import org.tenderpoint.followup.assessment.AssessmentChange;
import org.tenderpoint.followup.assessment.AssessmentRecord;
import org.tenderpoint.followup.assessment.RegionLine;
import org.tenderpoint.followup.rules.adjustment.AdjustmentKind;
import org.tenderpoint.followup.rules.adjustment.NextPlan.PlannedPressure;
import org.tenderpoint.followup.rules.adjustment.RuleReason;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.AdjustmentId;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Disclosure;
import org.tenderpoint.platform.ui.Icons;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.ReasonForm;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.rule.Row;
import org.tenderpoint.vocabulary.say.Say;
import org.tenderpoint.vocabulary.ui.BodyMap;
import org.tenderpoint.vocabulary.ui.ComparedMaps;
import org.tenderpoint.vocabulary.ui.PressureField;

/** The next session: old and new pressure on the map and as a list, and every other change, each with its reason. */
class PlanChanges extends Div {

    private static final int SORE = 5;
    private static final Set<AdjustmentKind> OF_A_PLACE = EnumSet.of(
            AdjustmentKind.PRESSURE_CAP, AdjustmentKind.SHORTEN_REGION_TIME, AdjustmentKind.AVOID_REGION);
    private static final Set<AdjustmentKind> OF_PRESSURE = EnumSet.of(
            AdjustmentKind.REDUCE_PRESSURE, AdjustmentKind.PRESSURE_CAP, AdjustmentKind.RAISE_PRESSURE,
            AdjustmentKind.AVOID_REGION);

    private final ResultForms forms;
    private final ResultForms.Change onChange;
    private final Consumer<AdjustmentId> onTakingIn;
    private final Map<AdjustmentId, Button> decisions = new HashMap<>();
    private String lastReason = "";

    /**
     * @param notes what the rules say beside the changes
     * @param onTakingIn hears of a change that was left out and shall count after all
     */
    PlanChanges(
            AssessmentRecord record, List<RuleReason> notes, boolean decides, ResultForms forms,
            ResultForms.Change onChange, Consumer<AdjustmentId> onTakingIn) {
        this.forms = forms;
        this.onChange = onChange;
        this.onTakingIn = onTakingIn;
        addClassName("plan-changes");
        var regions = record.regions().stream().map(one -> decided(one, record.adjustments())).toList();
        add(Pane.heading(Texts.of("followup.plan.adjust"), ""), map(record, regions));
        if (!record.answers().regions().isEmpty()) {
            var worked = record.regions().stream().map(RegionLine::part).toList();
            boolean besides = sore(record).keySet().stream()
                    .anyMatch(part -> worked.stream().noneMatch(one -> one.meets(part)));
            add(span("small muted plan-legend",
                    Texts.of(besides ? "followup.plan.outlined.besides" : "followup.plan.outlined")));
        }
        if (!record.regions().isEmpty()) {
            add(Disclosure.later(Texts.of("followup.plan.compare"), () -> compared(record)));
        }
        var changed = regions.stream().filter(RegionLine::changed).toList();
        var listed = record.adjustments().stream()
                // the pressures are listed above, old and new
                .filter(one -> one.kind() != AdjustmentKind.REDUCE_PRESSURE || record.regions().isEmpty())
                .toList();
        if (listed.stream().anyMatch(PlanChanges::countsUnasked)) {
            add(paragraph("small muted", Texts.of("followup.plan.stands")));
        }
        var list = styled(new UnorderedList(), "list plan-list");
        var rest = new ArrayList<>(listed);
        for (var change : changed) {
            var told = listed.stream().filter(one -> isAbout(one, change.part())).toList();
            list.add(place(change, told, told.stream().filter(rest::contains).toList(), decides));
            rest.removeAll(told);
        }
        rest.stream()
                .collect(Collectors.groupingBy(PlanChanges::togetherBy, LinkedHashMap::new, Collectors.toList()))
                .values().forEach(together -> list.add(adjustments(together, decides)));
        notes.stream()
                .collect(Collectors.groupingBy(RuleReason::words, LinkedHashMap::new,
                        Collectors.mapping(RuleReason::ruleId, Collectors.toList())))
                .forEach((words, rules) -> list.add(
                        item(div("row plan-levels", Icons.INFO.create()), Say.it(words), "", "", rules)));
        if (list.getChildren().findAny().isEmpty()) {
            list.add(new ListItem(new Span(Texts.of("followup.plan.nothing"))));
        }
        add(list);
    }

    /** A place as it was last time, where all that the rules change there was left out. */
    private static RegionLine decided(RegionLine line, List<StandingAdjustmentRecord> all) {
        var here = all.stream()
                .filter(one -> one.parts().isEmpty() || one.parts().stream().anyMatch(part -> part.meets(line.part())))
                .toList();
        var stays = here.stream().filter(one -> !one.state().leftOut()).toList();
        var out = here.stream().filter(one -> one.state().leftOut()).toList();
        boolean raised = line.pressureAfter() > line.pressureBefore();
        // an earlier limit or a finding lowers it as well, whatever was left out
        boolean asDeep = stays.stream().noneMatch(one -> OF_PRESSURE.contains(one.kind())) && (raised
                ? any(out, AdjustmentKind.RAISE_PRESSURE)
                : line.ruleIds().stream().allMatch(id -> out.stream().anyMatch(one -> one.ruleIds().contains(id))));
        boolean asLong = any(out, AdjustmentKind.SHORTEN_REGION_TIME)
                && !any(stays, AdjustmentKind.SHORTEN_REGION_TIME);
        return new RegionLine(
                line.part(), line.pressureBefore(), asDeep ? line.pressureBefore() : line.pressureAfter(),
                line.minutesBefore(), asLong ? line.minutesBefore() : line.minutesAfter(), line.ruleIds());
    }

    private static BodyMap map(AssessmentRecord record, List<RegionLine> regions) {
        var map = new BodyMap(BodyMap.Mode.SHOW);
        var levels = new HashMap<BodyPart, Integer>();
        regions.forEach(change -> levels.put(change.part(), change.pressureAfter()));
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

    private static boolean countsUnasked(StandingAdjustmentRecord adjustment) {
        return adjustment.state() == AdjustmentState.PROPOSED && adjustment.stands();
    }

    /** Whether it says how hard or how long to work on this place, or to leave it out. */
    private static boolean isAbout(StandingAdjustmentRecord adjustment, BodyPart part) {
        return OF_A_PLACE.contains(adjustment.kind())
                && adjustment.parts().stream().anyMatch(one -> one.meets(part));
    }

    /** Changes with the same key are about the same places, and share one line. */
    private static Object togetherBy(StandingAdjustmentRecord adjustment) {
        return OF_A_PLACE.contains(adjustment.kind()) && !adjustment.parts().isEmpty()
                ? adjustment.parts()
                : adjustment.id();
    }

    /**
     * All that changes at a place in one sentence, of which the strongest word counts: where nothing is worked on, it
     * is of no account how hard.
     *
     * @param told what stands on the next plan because of it
     * @param first what is left out here, and at no other place
     */
    private ListItem place(
            RegionLine change, List<StandingAdjustmentRecord> told, List<StandingAdjustmentRecord> first,
            boolean decides) {
        boolean out = change.pressureAfter() == 0
                || any(told.stream().filter(one -> !one.state().leftOut()).toList(), AdjustmentKind.AVOID_REGION);
        int after = out ? 0 : change.pressureAfter();
        var levels = div("row tight plan-levels", PressureField.swatch(change.pressureBefore()), Icons.NEXT.small(),
                PressureField.swatch(after));
        levels.getElement().setAttribute("role", "img");
        levels.getElement().setAttribute("aria-label",
                Texts.of("followup.plan.from_to", change.pressureBefore(), after));
        var what = out
                ? Texts.of("followup.plan.out")
                : change.minutesBefore() == change.minutesAfter()
                        ? ""
                        : Texts.of("followup.plan.minutes", change.minutesAfter(), change.minutesBefore());
        var rules = Stream.concat(
                change.ruleIds().stream(), told.stream().flatMap(one -> one.ruleIds().stream())).distinct().toList();
        var item = item(levels, change.part().label(), OneLine.of(what, states(told)), Say.it(Row.reasonsOf(rules)),
                rules);
        leavingOut(item, first, decides);
        return item;
    }

    /** A change that is about no place, or about one that the plan does not work on. */
    private ListItem adjustments(List<StandingAdjustmentRecord> together, boolean decides) {
        var rules = together.stream().flatMap(one -> one.ruleIds().stream()).distinct().toList();
        var item = item(div("row plan-levels", Icons.ADAPT.create()), strongest(together), states(together),
                Say.it(Row.reasonsOf(rules)), rules);
        leavingOut(item, together, decides);
        return item;
    }

    private static String strongest(List<StandingAdjustmentRecord> together) {
        var most = least(together, AdjustmentKind.PRESSURE_CAP);
        var longest = least(together, AdjustmentKind.SHORTEN_REGION_TIME);
        if (!any(together, AdjustmentKind.AVOID_REGION) && most.isPresent() && longest.isPresent()) {
            return Texts.of("followup.plan.most_and_longest", Say.it(most.get().words()),
                    longest.get().amount().orElseThrow());
        }
        return Say.it(least(together, AdjustmentKind.AVOID_REGION).or(() -> most).or(() -> longest)
                .orElseGet(together::getFirst).words());
    }

    private static Optional<StandingAdjustmentRecord> least(List<StandingAdjustmentRecord> all, AdjustmentKind kind) {
        return all.stream().filter(one -> one.kind() == kind)
                .min(Comparator.comparingInt(one -> one.amount().orElse(0)));
    }

    private static boolean any(List<StandingAdjustmentRecord> told, AdjustmentKind kind) {
        return least(told, kind).isPresent();
    }

    /** What became of them, and had before; what counts without a decision is said once above. */
    private static String states(List<StandingAdjustmentRecord> adjustments) {
        return OneLine.of(Stream.concat(
                adjustments.stream().filter(one -> !countsUnasked(one)).map(PlanChanges::state),
                adjustments.stream().filter(one -> !one.state().leftOut() && !one.because().isEmpty())
                        .map(one -> Texts.of("followup.plan.left_out_before", one.because())))
                .distinct());
    }

    private static String state(StandingAdjustmentRecord adjustment) {
        if (adjustment.state() == AdjustmentState.PROPOSED) {
            return Texts.of("followup.plan.waits");
        }
        var state = adjustment.effect().map(PlanChanges::effect).orElseGet(() -> Texts.label(adjustment.state()));
        return adjustment.state().leftOut()
                ? Texts.of("followup.plan.because", state, adjustment.because())
                : state;
    }

    /** A button for each to leave it out; where one sentence stands for several, the buttons name them. */
    private void leavingOut(ListItem item, List<StandingAdjustmentRecord> adjustments, boolean decides) {
        if (adjustments.size() < 2) {
            adjustments.forEach(one -> leavingOut(item, one, decides));
            return;
        }
        var each = new UnorderedList();
        for (var adjustment : adjustments) {
            var line = styled(new ListItem(span("small", Say.it(adjustment.words()))), "row wrap");
            leavingOut(line, adjustment, decides);
            each.add(line);
        }
        var several = new Disclosure(Texts.of("followup.plan.several", adjustments.size()), each);
        if (adjustments.stream().anyMatch(forms::leftOutWaits)) {
            several.open();
        }
        item.add(div("plan-several", several));
    }

    private void leavingOut(ListItem item, StandingAdjustmentRecord adjustment, boolean decides) {
        if (decides && adjustment.state().leftOut()) {
            var takeIn = Buttons.quiet(Texts.of("followup.plan.take_in"), click -> onTakingIn.accept(adjustment.id()));
            Buttons.about(Say.it(adjustment.words()), takeIn);
            decisions.put(adjustment.id(), takeIn);
            item.add(div("plan-decline", takeIn));
            return;
        }
        boolean open = adjustment.state() == AdjustmentState.PROPOSED
                || adjustment.state() == AdjustmentState.ACCEPTED;
        // a hold ends by what it waits for: left out, it would stand all the same
        if (decides && open && adjustment.kind() != AdjustmentKind.REST_BEFORE_NEXT) {
            var slot = div("plan-decline");
            var leaveOut = Buttons.quiet(Texts.of("followup.plan.leave_out"),
                    click -> leaveOut(slot, adjustment).focus());
            Buttons.about(Say.it(adjustment.words()), leaveOut);
            decisions.put(adjustment.id(), leaveOut);
            slot.add(leaveOut);
            if (forms.leftOutWaits(adjustment)) {
                leaveOut(slot, adjustment);
            }
            item.add(slot);
        }
    }

    private ReasonForm leaveOut(Div slot, StandingAdjustmentRecord adjustment) {
        var kept = forms.leftOut(adjustment);
        var why = new ReasonForm(
                Texts.of("followup.plan.leave_out.why"), Texts.of("followup.plan.leave_out"), 3, CallDraft.NOTE_LENGTH,
                reason -> onChange.apply(AssessmentChange.decline(adjustment.id()), reason, kept)).kept(kept);
        slot.removeAll();
        slot.add(why);
        kept.start();
        return why;
    }

    /** Whoever has decided about one is still at it. */
    void focus(AdjustmentId adjustment) {
        Optional.ofNullable(decisions.get(adjustment)).ifPresent(button -> {
            Optional.ofNullable(button.findAncestor(Disclosure.class)).ifPresent(Disclosure::open);
            button.focus();
        });
    }

    private static String effect(AdjustmentEffect effect) {
        return Texts.of("followup.plan.effect." + effect.change().code(),
                CoursePanel.level(effect.before()), CoursePanel.level(effect.after()));
    }

    /** The reason, said once for several lines below each other. */
    private ListItem item(Component lead, String title, String more, String reason, List<String> rules) {
        var words = div("stack tight grow", span("strong", title));
        boolean said = !reason.isEmpty() && reason.equals(lastReason);
        lastReason = reason;
        for (var text : new String[]{more, said ? "" : reason}) {
            if (!text.isBlank()) {
                words.add(span("small muted", text));
            }
        }
        var named = rules.stream().filter(PlannedPressure::isRule).toList();
        if (!named.isEmpty() && !said) {
            words.add(span("source", OneLine.of(named)));
        }
        return styled(new ListItem(lead, words), "plan-item");
    }
}
