package org.tenderpoint.followup.ui;

import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;
import org.tenderpoint.followup.FollowUpFilter;
import org.tenderpoint.followup.FollowUpFilter.Day;
import org.tenderpoint.followup.FollowUpFilter.What;
import org.tenderpoint.followup.FollowUpFilter.Whose;
import org.tenderpoint.followup.WorklistService;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.platform.ui.Icons;

/** How many the list holds, in words; and where it holds none, why, and where there may be some. */
final class FilterWords {

    private FilterWords() {}

    static String count(FollowUpFilter filter, int count) {
        if (count > WorklistService.COUNTED) {
            return Texts.of("followup.list.count.many", WorklistService.COUNTED);
        }
        boolean due = filter.day() == Day.DUE && filter.what() == What.WORK;
        return Texts.of(due ? "followup.list.count.due" : "followup.list.count.other", count);
    }

    /** @param show changes to another filter */
    static EmptyState empty(FollowUpFilter filter, Consumer<FollowUpFilter> show) {
        if (filter.what() != What.WORK) {
            return state("what", filter.what() == What.LINK && filter.day() != Day.ANY
                    ? button("show_any_day", filter.on(Day.ANY), show)
                    : button("show_all_kinds", filter.about(What.WORK), show));
        }
        if (!(filter.whose() instanceof Whose.Everybody)) {
            return state(
                    filter.whose() instanceof Whose.Mine ? "mine" : "theirs",
                    button("show_all", filter.of(Whose.EVERYBODY), show));
        }
        return switch (filter.day()) {
            case DUE -> state("due", button("show_coming", filter.on(Day.COMING), show));
            case OVERDUE, TODAY, TOMORROW -> state("day", button("show_any_day", filter.on(Day.ANY), show));
            case WEEK, COMING, ANY -> state("coming", button("show_link", filter.about(What.LINK).on(Day.ANY), show));
        };
    }

    private static EmptyState state(String what, Button way) {
        return new EmptyState(
                Icons.FOLLOW_UP, Texts.of("followup.list.empty." + what),
                Texts.of("followup.list.empty." + what + ".why"), way);
    }

    private static Button button(String key, FollowUpFilter other, Consumer<FollowUpFilter> show) {
        return Buttons.plain(Texts.of("followup.list." + key), click -> show.accept(other));
    }
}
