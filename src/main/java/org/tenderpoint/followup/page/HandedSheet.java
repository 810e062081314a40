package org.tenderpoint.followup.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tenderpoint.followup.assessment.AftercareService.Aftercare;
import org.tenderpoint.followup.assessment.AftercareService.Aftercare.WorkedParts;
import org.tenderpoint.followup.assessment.KnownSinceSheet.Since;

/**
 * What an aftercare sheet said when it was handed over, in one language. The words themselves are kept: rules and texts
 * that change later must not change what a client was told. What must not be done any more is not shown, and a sign
 * that holds by now is.
 *
 * @param worked where the client was worked on; empty if nowhere, or after an emergency
 * @param again when to come again, and why
 * @param next when the practice asks how it felt
 */
record HandedSheet(
        String worked, String feel, String still, List<Tip> help, List<SheetItem> home, List<String> atOnce,
        List<String> callUs, List<String> again, String next) {

    /** @param code of the item of the self-care book */
    record Tip(String code, String title, String text) {}

    /** @param code finds its drawing */
    record SheetItem(String code, String title, String how, String leave) {}

    HandedSheet {
        help = List.copyOf(help);
        home = List.copyOf(home);
        atOnce = List.copyOf(atOnce);
        callUs = List.copyOf(callUs);
        again = List.copyOf(again);
    }

    /** By the code of the language. */
    static Map<String, HandedSheet> all(List<Aftercare> sheets) {
        return sheets.stream().collect(Collectors.toMap(
                sheet -> sheet.language().toLanguageTag(), HandedSheet::of, (first, _) -> first));
    }

    private static HandedSheet of(Aftercare sheet) {
        return new HandedSheet(
                sheet.worked().map(WorkedParts::words).orElse(""), sheet.feel(), sheet.still(),
                sheet.help().stream().map(offer -> new Tip(offer.code(), offer.title(), offer.text())).toList(),
                sheet.home().stream()
                        .map(thing -> new SheetItem(thing.code(), thing.title(), thing.how(), thing.leave()))
                        .toList(),
                sheet.atOnce(), sheet.callUs(), sheet.again(), sheet.next());
    }

    /** The same without what must not be done any more, with the signs that hold and the day that is booked by now. */
    HandedSheet with(Since known, Locale language) {
        var codes = known.unsuitable();
        return new HandedSheet(worked, feel, still,
                help.stream().filter(tip -> !codes.contains(tip.code())).toList(),
                home.stream().filter(thing -> !codes.contains(thing.code())).toList(),
                Stream.concat(atOnce.stream(), known.signs().apply(language).stream()).distinct().toList(),
                callUs, again.isEmpty() ? again : known.again().apply(language), next);
    }

    /** All of it, line by line. */
    List<String> lines() {
        var lines = new ArrayList<>(List.of(worked, feel, still));
        help.forEach(tip -> lines.add(tip.title() + ": " + tip.text()));
        home.forEach(thing -> lines.add(thing.title() + ": " + thing.how() + " " + thing.leave()));
        Stream.of(atOnce, callUs, again, List.of(next)).forEach(lines::addAll);
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }
}
