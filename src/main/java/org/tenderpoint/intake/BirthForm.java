package org.tenderpoint.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PlainPages;
import org.tenderpoint.platform.page.TapPage;
import org.tenderpoint.platform.page.TicketPages;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.vocabulary.page.TapField;
import org.tenderpoint.vocabulary.page.TapForm;
import org.tenderpoint.vocabulary.page.TapForm.TapButton;
import org.tenderpoint.vocabulary.page.TypedBirth;

/** The question for the birth date, before a link shows anything of a client. */
public final class BirthForm {

    /** A valid date, but not the client's: uses up one try. */
    private static final String WRONG = "birth";

    /** In the address of the page that says so, so that reloading it uses up no other. */
    private static final String AGAIN = "wrong";

    private BirthForm() {}

    /**
     * @param why it is asked
     * @param typed what does not open the page
     * @param problem the reason for that, as the last part of a key
     */
    public static TapForm of(
            TapPage page, String path, String why, int triesLeft, String typed, Optional<String> problem) {
        var formats = Formats.here().in(page.language().locale());
        var wrong = problem.map(one -> words(page, "wrong." + one, IntakeAnswers.TEXT_LENGTH,
                formats.orderInSentence(), formats.example(), formats.exampleMonth()));
        return TapForm.of(page, path, TypedBirth.screen(triesLeft), words(page, "screen.gate"), why,
                problem.filter(WRONG::equals).map(_ -> words(page, "tries_left", triesLeft)).orElse(""),
                List.of(field(page, typed, wrong.orElse(""))),
                List.of(TapButton.next(words(page, "next"))));
    }

    /** The response to a date that used up a try: a redirect to the page that says so. */
    public static Optional<ResponseEntity<String>> askAgain(TicketPages pages, HttpServletRequest request,
            String problem) {
        return Optional.of(problem).filter(WRONG::equals)
                .map(_ -> PlainPages.next(request, pages.path() + "?" + AGAIN));
    }

    /** What that page says, as the last part of a key. @param again whether the address asks for it */
    public static Optional<String> problem(boolean again) {
        return again ? Optional.of(WRONG) : Optional.empty();
    }

    /** @param problem in words */
    public static TapField field(TapPage page, String typed, String problem) {
        var formats = Formats.here().in(page.language().locale());
        return TapField.line(SelfIntakeTap.BIRTH, words(page, "birth"),
                words(page, "birth.hint", formats.orderInWords(), formats.example()), problem, typed, "");
    }

    private static String words(TapPage page, String key, Object... arguments) {
        return Texts.in(page.language().locale(), "selfintake." + key, arguments);
    }
}
