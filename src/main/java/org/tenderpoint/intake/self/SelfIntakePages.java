package org.tenderpoint.intake.self;

import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tenderpoint.intake.SelfIntakeOpened;
import org.tenderpoint.intake.consent.ConsentWording;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.PageLanguage.UnreadLanguages;
import org.tenderpoint.platform.page.PlainPages.PageFrame;
import org.tenderpoint.platform.page.PlainPages.PhoneLink;
import org.tenderpoint.platform.page.PlainPages.LanguageText;
import org.tenderpoint.platform.paper.Templates;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;

/** Writes the pages of the self-intake. Every value is escaped; the template itself contains no words. */
@Component
class SelfIntakePages {

    private final Template template;
    private final PracticeService practice;

    SelfIntakePages(PracticeService practice) {
        this.practice = practice;
        template = Templates.named("self-intake");
    }

    /**
     * What surrounds a page.
     *
     * @param wording the consent wording in the language of the page; used by the consent page only
     * @param base the path under which the program runs
     */
    record Page(SelfIntakeOpened opened, PageLanguage language, Supplier<ConsentWording> wording, String proof,
            String base) {

        String text(String key, Object... arguments) {
            return Texts.in(language.locale(), "selfintake." + key, arguments);
        }

        /** A question about health in the practice's language, where no native speaker has read this one. */
        List<LanguageText> beside(String key) {
            return opened.practice().unread().secondLanguage(language)
                    .map(one -> LanguageText.of(one, "selfintake." + key))
                    .stream()
                    .toList();
        }

        /** On a tablet somebody is near; at home the emergency number is on every page. */
        PageFrame frame() {
            var number = opened.practice().emergencyNumber();
            return PageFrame.of(
                    base, language, opened.practice().unread(), text("title"), opened.practice().name(), "",
                    SelfIntakeController.PATH,
                    opened.kiosk() ? PhoneLink.NONE : PhoneLink.of(text("ill"), text("call", number), number), false);
        }
    }

    /**
     * A page with text only.
     *
     * @param link the target of its button; empty if it has none
     */
    public record Words(String title, List<String> words, String link, String button) {}

    /**
     * @param at the number of the page to go back to; otherwise the first page not done yet is shown
     * @param typed invalid input, by field name
     * @param problems why, as the last part of a key
     */
    String show(Page page, Optional<Integer> at, Map<String, List<String>> typed, Map<String, String> problems) {
        var opened = page.opened();
        return switch (opened.state()) {
            case GATE -> write(page.frame(), "form", FormModel.gate(page, typed, problems));
            case OPEN -> {
                int here = at.filter(wanted -> wanted >= 0 && wanted <= opened.next()).orElse(opened.next());
                yield write(page.frame(), "form", FormModel.of(page, here, typed, problems));
            }
            case SENT -> write(page.frame(), "words", words(page, "sent", opened.kiosk()));
            case ENDED -> write(page.frame(), "words", words(page, "ended", true));
            case ELSEWHERE -> write(page.frame(), "words", words(page, "elsewhere", false));
        };
    }

    /** Shows nothing of what was typed, whatever its state. */
    String rest(Page page) {
        return page.opened().state() == SelfIntakeOpened.State.OPEN
                ? write(page.frame(), "words", new Words(
                        page.text("rest"), List.of(), SelfIntakeController.PATH, page.text("rest.go_on")))
                : show(page, Optional.empty(), Map.of(), Map.of());
    }

    /** One page for every link that does not open, whatever the reason. */
    String gone(PageLanguage language, String base) {
        return gone(language, base, "selfintake.gone.why");
    }

    /** @param why the key of how long such a link opens */
    String gone(PageLanguage language, String base, String why) {
        var phone = practice.current().map(PracticeRecord::phone).orElse("");
        return write(bare(language, base), "words", new Words(
                Texts.in(language.locale(), "selfintake.gone"),
                List.of(Texts.in(language.locale(), why),
                        phone.isEmpty() ? "" : Texts.in(language.locale(), "selfintake.gone.ring", phone)),
                "", ""));
    }

    /** The input is longer than any form can hold. */
    String tooLong(PageLanguage language, String base) {
        return write(bare(language, base), "words", new Words(
                Texts.in(language.locale(), "selfintake.too_long"),
                List.of(Texts.in(language.locale(), "selfintake.too_long.why")),
                SelfIntakeController.PATH,
                Texts.in(language.locale(), "selfintake.too_long.back")));
    }

    private PageFrame bare(PageLanguage language, String base) {
        var set = practice.current();
        return PageFrame.of(
                base, language, set.map(PracticeRecord::unread).orElse(UnreadLanguages.NONE),
                Texts.in(language.locale(), "selfintake.title"), set.map(PracticeRecord::name).orElse(""), "", "",
                PhoneLink.NONE, false);
    }

    /** @param handBack whether the tablet is returned to somebody who signs in on it */
    private static Words words(Page page, String what, boolean handBack) {
        return new Words(
                page.text(what),
                handBack
                        ? List.of(page.text(what + ".why"), page.text("hand_back"))
                        : List.of(page.text(what + ".why")),
                handBack ? "/login" : "",
                handBack ? page.text("sign_in") : "");
    }

    String write(PageFrame frame, String part, Object model) {
        return template.execute(Map.of(
                "frame", frame,
                "form", part.equals("form") ? model : false,
                "words", part.equals("words") ? model : false));
    }
}
