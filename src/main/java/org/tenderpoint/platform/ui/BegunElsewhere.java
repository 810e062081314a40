package org.tenderpoint.platform.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Draft;

/**
 * What the same sign-in began of something new in another tab or on another device: offered by name and age until
 * something is typed here, never merged into it.
 */
public class BegunElsewhere<T> extends Div {

    private static final long MINUTES_OF_AN_HOUR = 60;

    private final Autosave autosave;
    private final Function<T, String> name;
    private final Consumer<T> take;

    /**
     * @param name of what was begun; empty if it has none yet
     * @param take shows it in this form
     */
    public BegunElsewhere(
            Autosave autosave, Class<T> type, Function<T, String> name, Instant now, ZoneId zone, Consumer<T> take) {
        this.autosave = autosave;
        this.name = name;
        this.take = take;
        addClassNames("whole", "begun-elsewhere");
        show(autosave.draftsElsewhere(type), now, zone);
    }

    /** Hides the offer as soon as somebody types in one of these fields. */
    public BegunElsewhere<T> until(HasValue<?, ?>... fields) {
        for (var field : fields) {
            ByHand.changed(field, _ -> setVisible(false));
        }
        return this;
    }

    private void show(List<Draft<T>> begun, Instant now, ZoneId zone) {
        setVisible(!begun.isEmpty());
        if (begun.isEmpty()) {
            return;
        }
        var box = new NoteBox(State.INFO, Texts.of("platform.begun.title"));
        begun.forEach(one -> box.with(line(one, now, zone)));
        add(box);
    }

    private Div line(Draft<T> one, Instant now, ZoneId zone) {
        var words = name.apply(one.value()).strip();
        var called = words.isEmpty() ? Texts.of("platform.begun.nameless") : words;
        var who = span("strong", called);
        var line = new Div(div("stack tight grow", who, span("meta", age(one.savedAt(), now, zone))));
        var here = Buttons.plain(Texts.of("platform.begun.here"), click -> {
            setVisible(false);
            take.accept(autosave.take(one));
        });
        Buttons.about(called, here);
        var away = Buttons.quiet(Texts.of("platform.begun.away"), click -> {
            autosave.discard(one);
            line.removeFromParent();
        });
        Buttons.about(called, away);
        line.add(here, away);
        line.addClassNames("row", "wrap");
        return line;
    }

    private static String age(Instant at, Instant now, ZoneId zone) {
        long minutes = Duration.between(at, now).toMinutes();
        return minutes < MINUTES_OF_AN_HOUR
                ? Texts.of("platform.begun.minutes", Math.max(0, minutes))
                : Texts.of("platform.begun.at", Dates.in(zone).dateTime(at, now));
    }
}
