package org.tenderpoint.practice.account;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.page.PageFrame;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.page.PhoneLink;
import org.tenderpoint.platform.page.TapTemplate;
import org.tenderpoint.platform.page.TapTemplate.WordsPage;
import org.tenderpoint.platform.page.UnreadLanguages;
import org.tenderpoint.practice.PracticeRecord;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.link.TicketExchange;

/** One page for every link that does not open, whatever the reason. */
@Component
public class GonePages {

    private static final TapTemplate TEMPLATE = TapTemplate.named("link-gone");

    private final PracticeService practice;

    GonePages(PracticeService practice) {
        this.practice = practice;
    }

    /**
     * @param keys what the keys of its texts begin with
     * @param why the key of how long such a link opens, after that
     */
    public TicketExchange.GonePage of(String keys, String why) {
        return (language, base, sent) -> html(language, base, sent, keys, why, (_, _) -> PhoneLink.NONE);
    }

    /** The same for a client, who taps whom to call: the practice, or as on other pages, who helps the very ill. */
    public TicketExchange.GonePage ofClient(String keys, String why) {
        return (language, base, sent) -> html(language, base, sent, keys, why, (what, number) -> PhoneLink.of(
                Texts.in(language.locale(), keys + what),
                Texts.in(language.locale(), keys + "call", unbroken(number)), number));
    }

    /** @param tap from the key of the words before a number, and the number */
    private String html(
            PageLanguage language, String base, boolean sent, String keys, String why,
            BiFunction<String, String, PhoneLink> tap) {
        var set = practice.current();
        var words = language.locale();
        var phone = set.map(PracticeRecord::phone).filter(number -> !number.isEmpty());
        var ring = phone.map(number -> tap.apply("gone.ring", number)).orElse(PhoneLink.NONE);
        return TEMPLATE.write(
                PageFrame.of(
                        base, language, set.map(PracticeRecord::unread).orElse(UnreadLanguages.NONE),
                        Texts.in(words, keys + "title"), set.map(PracticeRecord::name).orElse(""), "", "",
                        set.map(PracticeRecord::emergencyNumber).map(number -> tap.apply("ill", number))
                                .orElse(PhoneLink.NONE)),
                Map.of("said", WordsPage.of(
                        Texts.in(words, keys + "gone"),
                        Stream.concat(
                                Stream.of("gone.sent", why).skip(sent ? 0 : 1).map(key -> Texts.in(words, keys + key)),
                                phone.stream().map(number -> Texts.in(words, keys + "gone.ring", unbroken(number))))
                                .toArray(String[]::new)),
                        "ring", ring));
    }

    private static String unbroken(String number) {
        return number.replace(' ', '\u00a0');
    }
}
