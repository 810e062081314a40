package org.tenderpoint.practice.account;

import java.util.function.Function;
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
        return (language, base, sent) -> html(language, base, sent, keys, why, _ -> PhoneLink.NONE);
    }

    /** The same for a client, with the number for whoever is very ill to tap, as on the page that no longer opens. */
    public TicketExchange.GonePage ofClient(String keys, String why) {
        return (language, base, sent) -> html(language, base, sent, keys, why, number -> PhoneLink.of(
                Texts.in(language.locale(), keys + "ill"), Texts.in(language.locale(), keys + "call", number), number));
    }

    /** @param ill where to call, by the emergency number */
    private String html(
            PageLanguage language, String base, boolean sent, String keys, String why,
            Function<String, PhoneLink> ill) {
        var set = practice.current();
        var words = language.locale();
        return TEMPLATE.write(
                PageFrame.of(
                        base, language, set.map(PracticeRecord::unread).orElse(UnreadLanguages.NONE),
                        Texts.in(words, keys + "title"), set.map(PracticeRecord::name).orElse(""), "", "",
                        set.map(PracticeRecord::emergencyNumber).map(ill).orElse(PhoneLink.NONE)),
                WordsPage.of(
                        Texts.in(words, keys + "gone"),
                        Stream.concat(
                                Stream.of("gone.sent", why).skip(sent ? 0 : 1).map(key -> Texts.in(words, keys + key)),
                                set.filter(one -> !one.phone().isEmpty()).stream().map(one -> Texts.in(
                                        words, keys + "gone.ring", one.phone().replace(' ', '\u00a0'),
                                        one.emergencyNumber())))
                                .toArray(String[]::new)));
    }
}
