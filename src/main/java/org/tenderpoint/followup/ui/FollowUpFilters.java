package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpFilter.Day;
import org.tenderpoint.followup.FollowUpFilter.Owners;
import org.tenderpoint.followup.FollowUpFilter.WorkKind;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.ui.Segments;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.practice.place.PracticePlaceRecord;
import org.tenderpoint.practice.ui.PracticePlaceNavigation.PracticePlaceFilter;

/**
 * Chooses calls or other work, whose, due when, and which kind of call. Other work has a tab of its own, so that none
 * stands before a call that is due.
 */
class FollowUpFilters extends Div {

    private Map<WorkKind, Integer> counts = Map.of();
    private final Segments<WorkKind> tab = new Segments<>(
            null, List.of(WorkKind.FOLLOW_UP, WorkKind.REFERRAL, WorkKind.WORK), this::tabLabel)
            .labelledElsewhere(Texts.of("followup.list.tab"));
    private final Select<Owners> whose = new Select<>();
    private final Select<Day> day = new Select<>();
    private final Select<WorkKind> what = new Select<>();
    private final PracticePlaceFilter place;
    private final boolean tabs;
    private boolean showing;

    /** @param mine whether the reader can own follow-ups */
    FollowUpFilters(
            boolean mine, List<UserRecord> therapists, List<PracticePlaceRecord> places,
            Consumer<FollowUpFilter> onChange) {
        addClassNames("row", "wrap", "follow-up-filters");
        // other work is that of therapists
        tabs = mine;
        tab.setVisible(tabs);
        tab.setValue(WorkKind.FOLLOW_UP);
        tab.addValueChangeListener(change -> what.setVisible(change.getValue() == WorkKind.FOLLOW_UP));
        var owners = new ArrayList<Owners>();
        if (mine) {
            owners.add(Owners.MINE);
        }
        owners.add(Owners.EVERYBODY);
        therapists.forEach(therapist -> owners.add(new Owners.OneTherapist(therapist.id())));
        set(whose, "followup.list.whose", owners);
        whose.setItemLabelGenerator(one -> switch (one) {
            case Owners.Mine() -> Texts.of("followup.list.mine");
            case Owners.Everybody() -> Texts.of("followup.list.everybody");
            case Owners.OneTherapist(UserId owner) -> name(therapists, owner);
        });
        set(day, "followup.list.day", List.of(Day.values()));
        day.setItemLabelGenerator(one -> Texts.of("followup.list.day." + one.code()));
        set(what, "followup.list.what", Arrays.stream(WorkKind.values()).filter(FollowUpFilters::ofCalls).toList());
        what.setItemLabelGenerator(one -> Texts.of("followup.list.what." + one.code()));
        Runnable changed = () -> {
            if (!showing) {
                onChange.accept(value());
            }
        };
        tab.addValueChangeListener(change -> changed.run());
        List.of(whose, day, what).forEach(field -> field.addValueChangeListener(change -> changed.run()));
        place = new PracticePlaceFilter(places, where -> changed.run());
        add(tab, whose, day, what, place);
    }

    private static boolean ofCalls(WorkKind one) {
        return one != WorkKind.WORK && one != WorkKind.REFERRAL;
    }

    private String tabLabel(WorkKind one) {
        int count = counts.getOrDefault(one, 0);
        return Texts.of("followup.list.tab." + one.code(), count > WorklistService.COUNTED
                ? Texts.of("followup.list.tab.many", WorklistService.COUNTED)
                : count);
    }

    /** Shows on the tabs how much work there is; counted only if there are tabs. */
    void count(ToIntFunction<FollowUpFilter> counting) {
        if (!tabs) {
            return;
        }
        int calls = counting.applyAsInt(value().about(WorkKind.FOLLOW_UP));
        int referrals = counting.applyAsInt(value().about(WorkKind.REFERRAL));
        var before = counts;
        counts = Map.of(WorkKind.FOLLOW_UP, calls, WorkKind.REFERRAL, referrals, WorkKind.WORK, calls + referrals);
        // one by one: the segment with the focus stays
        counts.forEach((one, count) -> {
            if (!count.equals(before.get(one))) {
                tab.getListDataView().refreshItem(one);
            }
        });
    }

    FollowUpFilter value() {
        return new FollowUpFilter(
                Objects.requireNonNullElse(whose.getValue(), Owners.EVERYBODY),
                Objects.requireNonNullElse(day.getValue(), Day.DUE),
                tab.getValue() == WorkKind.FOLLOW_UP
                        ? Objects.requireNonNullElse(what.getValue(), WorkKind.FOLLOW_UP)
                        : Objects.requireNonNullElse(tab.getValue(), WorkKind.FOLLOW_UP),
                place.chosenPlace());
    }

    /** Shows a filter without notifying the listener; an owner who is not among the therapists becomes everybody. */
    void show(FollowUpFilter filter) {
        showing = true;
        boolean known = whose.getListDataView().contains(filter.whose());
        whose.setValue(known ? filter.whose() : Owners.EVERYBODY);
        day.setValue(filter.day());
        tab.setValue(tabs && !ofCalls(filter.what()) ? filter.what() : WorkKind.FOLLOW_UP);
        what.setValue(ofCalls(filter.what()) ? filter.what() : WorkKind.FOLLOW_UP);
        filter.place().ifPresentOrElse(place::choose, place::clear);
        showing = false;
    }

    private static <T> void set(Select<T> field, String key, List<T> items) {
        field.setItems(items);
        field.setAriaLabel(Texts.of(key));
    }

    private static String name(List<UserRecord> therapists, UserId owner) {
        return therapists.stream().filter(one -> one.id().equals(owner)).map(UserRecord::name).findFirst().orElse("");
    }
}
