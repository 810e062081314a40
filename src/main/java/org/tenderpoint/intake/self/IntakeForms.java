package org.tenderpoint.intake.self;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.intake.BirthForm;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.SelfIntakeScript;
import org.tenderpoint.intake.SelfIntakeScript.SelfIntakeScreen;
import org.tenderpoint.intake.SelfIntakeScript.SelfIntakeScreen.Kind;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.page.TapForm;
import org.tenderpoint.vocabulary.page.TapForm.TapButton;
import org.tenderpoint.vocabulary.page.TapForm.TapLink;

final class IntakeForms {

    private IntakeForms() {}

    /** The page that asks for the birth date before anything is shown. */
    static TapForm gate(SelfIntakePage page, Map<String, List<String>> typed, Map<String, String> problems) {
        return BirthForm.of(page, SelfIntakePage.PATH, page.text("hint.gate"), page.opened().triesLeft(),
                problems.isEmpty() ? "" : typed.getOrDefault(SelfIntakeTap.BIRTH, List.of("")).getFirst(),
                Optional.ofNullable(problems.get(SelfIntakeTap.BIRTH)));
    }

    static TapForm of(SelfIntakePage page, int here, Map<String, List<String>> typed, Map<String, String> problems) {
        var opened = page.opened();
        var screen = opened.screens().get(here);
        var fields = new FieldModels(page, typed, problems);
        boolean last = screen.kind() == Kind.SEND;
        return new TapForm(
                SelfIntakePage.PATH,
                last ? "/send" : "",
                screen.code(),
                screen.kind() == Kind.MORE
                        ? page.text("screen.more", page.text("screen." + screen.group().orElseThrow().code()))
                        : page.text("screen." + words(screen)),
                hint(page, screen),
                page.text("position", here + 1, opened.screens().size()),
                here == 0 ? "" : "?at=" + (here - 1),
                page.text("back"),
                page.asked().proof(),
                screen.kind() == Kind.CONSENT ? page.wording().get().version() : "",
                problems.isEmpty() ? "" : page.text("problem"),
                fields.of(screen),
                last ? open(page) : List.of(),
                buttons(page, screen, opened.answers()),
                opened.kiosk() ? page.text("give_back") : "");
    }

    private static String hint(SelfIntakePage page, SelfIntakeScreen screen) {
        return switch (screen.kind()) {
            case GROUP -> page.text(inOwnWords(screen) ? "hint." + screen.code() : "hint.group");
            case MORE -> page.text("hint.more");
            case SEND -> page
                    .text(SelfIntakeScript.open(page.opened().answers()).isEmpty() ? "hint.send" : "hint.send.open");
            default -> page.text("hint." + words(screen));
        };
    }

    /** All pages of the practice's own questions have the same title. */
    private static String words(SelfIntakeScreen screen) {
        return screen.kind() == Kind.OWN ? "own" : screen.code();
    }

    private static List<TapLink> open(SelfIntakePage page) {
        var screens = page.opened().screens();
        return SelfIntakeScript.open(page.opened().answers()).stream()
                .map(screen -> new TapLink("?at=" + screens.indexOf(screen), page.text("screen." + screen.code())))
                .toList();
    }

    private static List<TapButton> buttons(SelfIntakePage page, SelfIntakeScreen screen, IntakeAnswers told) {
        if (screen.kind() == Kind.SEND) {
            return List.of(new TapButton("send", page.text("send"), "primary"));
        }
        boolean open = screen.kind() == Kind.GROUP
                && screen.conditions().stream()
                        .anyMatch(condition -> told.of(condition).recorded() == Recorded.NOT_ASKED);
        if (open && inOwnWords(screen)) {
            return List.of(
                    new TapButton(SelfIntakeTap.NONE, page.text("nothing_else"), "primary when-none"),
                    new TapButton("next", page.text("next"), ""));
        }
        return open
                ? page.denyAllOrLeaveOpen()
                : List.of(next(page));
    }

    private static boolean inOwnWords(SelfIntakeScreen screen) {
        return screen.conditions().stream().anyMatch(SelfIntakeScreen::inOwnWords);
    }

    private static TapButton next(SelfIntakePage page) {
        return TapButton.next(page.text("next"));
    }
}
