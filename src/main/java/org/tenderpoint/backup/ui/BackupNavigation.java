package org.tenderpoint.backup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tenderpoint.backup.BackupService;
import org.tenderpoint.backup.BackupService.Age;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Dates;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.practice.PracticeTime;

/** Navigation to the backups, and what the managers' start page says of them. */
public final class BackupNavigation {

    private BackupNavigation() {}

    public static void open() {
        UI.getCurrent().navigate(BackupsView.class);
    }

    /** In red: the last verified backup is days old. */
    public static List<AlertStrip> strips(BackupService backups, PracticeTime time) {
        var standing = backups.standing();
        return standing.age() == Age.TOO_OLD
                ? List.of(new AlertStrip(Texts.of("backup.today.too_old"), since(standing.last().orElseThrow(), time)
                        + explain(standing), Buttons.plain(Texts.of("backup.today.open"), click -> open())))
                : List.of();
    }

    /** Not in red yet: the last one is more than a day old, or a try failed. */
    public static Optional<Component> note(BackupService backups, PracticeTime time) {
        var standing = backups.standing();
        boolean failed = standing.failure().isPresent();
        if (standing.age() == Age.TOO_OLD) {
            return Optional.empty();
        }
        if (standing.age() != Age.OLD && !failed) {
            return standing.unfit() == 0
                    ? Optional.empty()
                    : Optional.of(new NoteBox(State.ADAPT,
                            Texts.of("backup.today.unfit", BackupWords.unfit(standing.unfit())),
                            Texts.of("backup.unfit_why"))
                            .with(Buttons.soft(Texts.of("backup.today.open"), click -> open())));
        }
        var last = standing.last().map(taken -> since(taken, time)).orElseGet(() -> Texts.of("backup.today.none"));
        return Optional.of(new NoteBox(
                State.ADAPT, Texts.of(failed ? "backup.today.failed" : "backup.today.old"), last + explain(standing))
                .with(Buttons.soft(Texts.of("backup.today.open"), click -> open())));
    }

    private static String since(Instant taken, PracticeTime time) {
        return Texts.of("backup.today.last", Dates.in(time.zone()).dateTime(taken, time.now()));
    }

    private static String explain(BackupService.Standing standing) {
        return standing.failure().map(failure -> " " + BackupWords.explain(failure)).orElse("");
    }
}
