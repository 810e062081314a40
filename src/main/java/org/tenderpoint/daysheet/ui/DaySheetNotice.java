package org.tenderpoint.daysheet.ui;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderpoint.daysheet.DaySheetService;
import org.tenderpoint.daysheet.DaySheetService.Standing;
import org.tenderpoint.daysheet.DaySheetTrouble;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.AlertStrip;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.ManagersStrips;
import org.tenderpoint.practice.PracticeTime;

/** Tells managers that the next day is not on paper. */
@Component
record DaySheetNotice(DaySheetService sheets, PracticeTime time) implements ManagersStrips {

    /** A sheet that is still being made after this long has failed. */
    private static final Duration TO_MAKE = Duration.ofMinutes(10);

    @Override
    public List<AlertStrip> strips() {
        return sheets.standing().filter(this::failed).flatMap(Standing::trouble)
                .map(why -> List.of(new AlertStrip(Texts.of("daysheet.failed"), words(why),
                        Buttons.plain(Texts.of("daysheet.title"), _ -> DaySheetNavigation.open()))))
                .orElse(List.of());
    }

    private boolean failed(Standing standing) {
        return standing.trouble().filter(why -> why != DaySheetTrouble.UNFINISHED
                || standing.triedAt().plus(TO_MAKE).isBefore(time.now())).isPresent();
    }

    static String words(DaySheetTrouble why) {
        return Texts.of("daysheet.trouble." + why.code());
    }
}
