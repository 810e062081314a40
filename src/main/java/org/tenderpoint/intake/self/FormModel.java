package org.tenderpoint.intake.self;

import java.util.List;
import java.util.Map;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.SelfIntakeScript;
import org.tenderpoint.intake.SelfIntakeScript.SelfIntakeScreen;
import org.tenderpoint.intake.SelfIntakeScript.SelfIntakeScreen.Kind;
import org.tenderpoint.intake.SelfIntakeTap;
import org.tenderpoint.intake.self.SelfIntakePages.Page;
import org.tenderpoint.vocabulary.Answer.Recorded;

/**
 * One page with a form, as the template writes it. Empty texts are omitted.
 *
 * @param action where the form is sent, below the path of the pages
 * @param back the address of the previous page; empty on the first
 * @param wording the version of the consent wording on the page; empty if there is none
 * @param problem that something could not be stored
 * @param links the pages with open questions, on the last page
 * @param giveBack the words of the button that ends a tablet session; empty for a link
 */
record FormModel(
        String path, String action, String code, String title, String hint, String position, String back,
        String backWords,
        String proof, String wording, String problem, List<Field> fields, List<Link> links, List<Button> buttons,
        String giveBack) {

    /** A page to go back to. */
    record Link(String href, String words) {}

    /** @param kind its class in the style sheet */
    record Button(String value, String words, String kind) {}

    /** A valid date, but not the client's: uses up one try. */
    private static final String WRONG_BIRTH = "birth";

    /** The page that asks for the birth date before anything is shown. */
    static FormModel gate(Page page, Map<String, List<String>> typed, Map<String, String> problems) {
        var fields = new FieldModels(page, typed, problems);
        boolean wrong = problems.containsValue(WRONG_BIRTH);
        return new FormModel(
                SelfIntakeController.PATH, "", "gate", page.text("screen.gate"),
                page.text("hint.gate"), "", "", "", page.proof(), "",
                wrong ? page.text("tries_left", page.opened().triesLeft()) : "",
                List.of(fields.birth()), List.of(), List.of(next(page)), "");
    }

    static FormModel of(Page page, int here, Map<String, List<String>> typed, Map<String, String> problems) {
        var opened = page.opened();
        var screen = opened.screens().get(here);
        var fields = new FieldModels(page, typed, problems);
        boolean last = screen.kind() == Kind.SEND;
        return new FormModel(
                SelfIntakeController.PATH,
                last ? "/send" : "",
                screen.code(),
                screen.kind() == Kind.MORE
                        ? page.text("screen.more", page.text("screen." + screen.group().orElseThrow().code()))
                        : page.text("screen." + words(screen)),
                hint(page, screen),
                page.text("position", here + 1, opened.screens().size()),
                here == 0 ? "" : "?at=" + (here - 1),
                page.text("back"),
                page.proof(),
                screen.kind() == Kind.CONSENT ? page.wording().get().version() : "",
                problems.isEmpty() ? "" : page.text("problem"),
                fields.of(screen),
                last ? open(page) : List.of(),
                buttons(page, screen, opened.answers()),
                opened.kiosk() ? page.text("give_back") : "");
    }

    private static String hint(Page page, SelfIntakeScreen screen) {
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

    private static List<Link> open(Page page) {
        var screens = page.opened().screens();
        return SelfIntakeScript.open(page.opened().answers()).stream()
                .map(screen -> new Link("?at=" + screens.indexOf(screen), page.text("screen." + screen.code())))
                .toList();
    }

    private static List<Button> buttons(Page page, SelfIntakeScreen screen, IntakeAnswers told) {
        if (screen.kind() == Kind.SEND) {
            return List.of(new Button("send", page.text("send"), "primary"));
        }
        boolean open = screen.kind() == Kind.GROUP
                && screen.conditions().stream()
                        .anyMatch(condition -> told.of(condition).recorded() == Recorded.NOT_ASKED);
        if (open && inOwnWords(screen)) {
            return List.of(
                    new Button(SelfIntakeTap.NONE, page.text("nothing_else"), "primary when-none"),
                    new Button("next", page.text("next"), ""));
        }
        return open
                ? List.of(
                        new Button(SelfIntakeTap.NONE, page.text("none"), "primary when-none"),
                        new Button(SelfIntakeTap.NONE, page.text("no_others"), "primary when-some"),
                        new Button("next", page.text("leave_open"), ""))
                : List.of(next(page));
    }

    private static boolean inOwnWords(SelfIntakeScreen screen) {
        return screen.conditions().stream().anyMatch(SelfIntakeScreen::inOwnWords);
    }

    private static Button next(Page page) {
        return new Button("next", page.text("next"), "primary");
    }
}
