package org.tenderpoint.intake.self;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.SelfIntakeOpened;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageFrame;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.PhoneLink;
import org.tenderpoint.platform.page.TapTemplate;
import org.tenderpoint.platform.page.TapTemplate.WordsPage;
import org.tenderpoint.platform.page.UnreadLanguages;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

@Component
record SelfIntakePages(PracticeService practice) {

    static final TapTemplate TEMPLATE = TapTemplate.named("self-intake");

    private static final TapTemplate TABLET = TapTemplate.named("self-intake-tablet");

    /**
     * @param at the number of the page to go back to; otherwise the first page not done yet is shown
     * @param typed invalid input, by field name
     * @param problems why, as the last part of a key
     */
    static String show(SelfIntakePage page, Optional<Integer> at, Map<String, List<String>> typed,
            Map<String, String> problems) {
        var opened = page.opened();
        return switch (opened.state()) {
            case GATE -> TEMPLATE.write(page.frame(), "form", IntakeForms.gate(page, typed, problems));
            case OPEN -> {
                int here = at.filter(wanted -> wanted >= 0 && wanted <= opened.next()).orElse(opened.next());
                yield TEMPLATE.write(page.frame(), "form", IntakeForms.of(page, here, typed, problems));
            }
            case SENT -> opened.kiosk()
                    ? handBack(page, "sent")
                    : TEMPLATE.write(page.frame(), WordsPage.of(page.text("sent"), page.text("sent.why")));
            case ENDED -> handBack(page, "ended");
            case ELSEWHERE -> TEMPLATE.write(
                    page.frame(), WordsPage.of(page.text("elsewhere"), page.text("elsewhere.why")));
        };
    }

    /** Shows nothing of what was typed, whatever its state. */
    static String rest(SelfIntakePage page) {
        return page.opened().state() == SelfIntakeOpened.State.OPEN
                ? TEMPLATE.write(page.frame(), new WordsPage(
                        page.text("rest"), List.of(), SelfIntakePage.PATH, page.text("rest.go_on")))
                : show(page, Optional.empty(), Map.of(), Map.of());
    }

    static String tablet(SelfIntakePage page) {
        return TABLET.write(page.frame(), Map.of());
    }

    /** The input is longer than any form can hold. */
    String tooLong(PageLanguage language, String base) {
        var set = practice.current();
        var words = language.locale();
        return TEMPLATE.write(
                PageFrame.of(
                        base, language, set.map(PracticeRecord::unread).orElse(UnreadLanguages.NONE),
                        Texts.in(words, "selfintake.title"), set.map(PracticeRecord::name).orElse(""), "", "",
                        PhoneLink.NONE),
                new WordsPage(
                        Texts.in(words, "selfintake.too_long"), List.of(Texts.in(words, "selfintake.too_long.why")),
                        SelfIntakePage.PATH, Texts.in(words, "selfintake.too_long.back")));
    }

    /** The tablet is returned to somebody who signs in on it. */
    private static String handBack(SelfIntakePage page, String what) {
        return TEMPLATE.write(page.frame(), Map.of(
                "said", WordsPage.of(page.text(what), page.text(what + ".why"), page.text("hand_back")),
                "signIn", page.text("sign_in")));
    }
}
