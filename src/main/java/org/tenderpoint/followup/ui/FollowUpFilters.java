package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpFilter.Day;
import org.tenderpoint.followup.FollowUpFilter.What;
import org.tenderpoint.followup.FollowUpFilter.Whose;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.Staff.UserRecord;

/** Whose follow-ups, due when, and what is to be done about them. */
class FollowUpFilters extends Div {

    private final Select<Whose> whose = new Select<>();
    private final Select<Day> day = new Select<>();
    private final Select<What> what = new Select<>();
    private boolean showing;

    /** @param mine whether the reader can own follow-ups */
    FollowUpFilters(boolean mine, List<UserRecord> therapists, Consumer<FollowUpFilter> onChange) {
        addClassNames("row", "wrap", "follow-up-filters");
        var owners = new ArrayList<Whose>();
        if (mine) {
            owners.add(Whose.MINE);
        }
        owners.add(Whose.EVERYBODY);
        therapists.forEach(therapist -> owners.add(new Whose.Of(therapist.id())));
        set(whose, "followup.list.whose", owners);
        whose.setItemLabelGenerator(one -> switch (one) {
            case Whose.Mine() -> Texts.of("followup.list.mine");
            case Whose.Everybody() -> Texts.of("followup.list.everybody");
            case Whose.Of(UserId owner) -> name(therapists, owner);
        });
        set(day, "followup.list.day", List.of(Day.values()));
        day.setItemLabelGenerator(one -> Texts.of("followup.list.day." + one.code()));
        // steps of referrals are therapists' work
        set(what, "followup.list.what",
                Arrays.stream(What.values()).filter(one -> mine || one != What.REFERRAL).toList());
        what.setItemLabelGenerator(one -> Texts.of("followup.list.what." + one.code()));
        List.of(whose, day, what).forEach(field -> field.addValueChangeListener(change -> {
            if (!showing) {
                onChange.accept(value());
            }
        }));
        add(whose, day, what);
    }

    FollowUpFilter value() {
        return new FollowUpFilter(
                Objects.requireNonNullElse(whose.getValue(), Whose.EVERYBODY),
                Objects.requireNonNullElse(day.getValue(), Day.DUE),
                Objects.requireNonNullElse(what.getValue(), What.WORK));
    }

    /** Shows a filter without notifying the listener; an owner who is not among the therapists becomes everybody. */
    void show(FollowUpFilter filter) {
        showing = true;
        boolean known = whose.getListDataView().contains(filter.whose());
        whose.setValue(known ? filter.whose() : Whose.EVERYBODY);
        day.setValue(filter.day());
        what.setValue(what.getListDataView().contains(filter.what()) ? filter.what() : What.WORK);
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
