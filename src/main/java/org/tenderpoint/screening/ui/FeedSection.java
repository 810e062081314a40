package org.tenderpoint.screening.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.HandedLink;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;
import org.tenderpoint.practice.UserRecord;
import org.tenderpoint.screening.feed.CalendarFeedService;

/** The calendar feed of one person: whether it is on, and what can be done about it. */
abstract class FeedSection extends Div {

    private final transient PracticeTime time;

    private FeedSection(PracticeTime time) {
        this.time = time;
        addClassNames("section", "flat", "stack", "narrow");
    }

    void show(Component... components) {
        removeAll();
        add(new H2(Texts.of("screening.feed.title")));
        add(components);
    }

    Paragraph since(Instant made) {
        return new Paragraph(Texts.of(
                "screening.feed.since", Dates.shortDate(LocalDate.ofInstant(made, time.zone()))));
    }

    /** The section on a therapist's own account page. */
    static class OwnFeed extends FeedSection {

        private final transient CalendarFeedService feeds;

        OwnFeed(CalendarFeedService feeds, PracticeTime time) {
            super(time);
            this.feeds = feeds;
            show();
        }

        private void show() {
            show(new Paragraph(Texts.of("screening.feed.what")));
            feeds.ownSince().ifPresentOrElse(this::on, this::off);
        }

        private void on(Instant made) {
            var row = div("row wrap",
                    Buttons.plain(Texts.of("screening.feed.anew"), event -> make()),
                    Buttons.quiet(Texts.of("screening.feed.off"), event -> {
                        feeds.switchOff();
                        show();
                        Toasts.done(Texts.of("screening.feed.is_off"));
                    }));
            add(since(made), row);
        }

        private void off() {
            add(feeds.possible()
                    ? new Div(Buttons.plain(Texts.of("screening.feed.on"), event -> make()))
                    : new NoteBox(State.INFO, Texts.of("screening.feed.no_address"),
                            Texts.of("screening.feed.no_address.help")));
        }

        private void make() {
            var made = feeds.make();
            show();
            add(new HandedLink(
                    new NoteBox(State.INFO, Texts.of("screening.feed.once"), Texts.of("screening.feed.once.help")),
                    made.address()));
        }
    }

    /** The section on a person's page, where managers can take a feed back. */
    static class ManagedFeed extends FeedSection {

        ManagedFeed(CalendarFeedService feeds, UserRecord person, Instant made, PracticeTime time) {
            super(time);
            show(since(made), new Div(Buttons.plain(Texts.of("screening.feed.revoke"), event -> {
                feeds.revoke(person.id());
                setVisible(false);
                Toasts.done(Texts.of("screening.feed.is_off"));
            })));
        }
    }
}
