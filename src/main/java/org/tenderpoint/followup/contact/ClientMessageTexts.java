package org.tenderpoint.followup.contact;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tenderpoint.followup.rules.words.ClientTexts;
import org.tenderpoint.message.ClientWay;
import org.tenderpoint.message.MessageChannel;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.message.ShortText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.place.PracticePlaceService;

/**
 * The words of messages to clients. They contain the practice, the day, the numbers and the link, and nothing about the
 * client's health: others may see a message. Who still has to be reached is told the warning signs that everybody is
 * told (FUP-12).
 */
@Component
public class ClientMessageTexts {

    private final PracticePlaceService places;
    private final FollowUpTimes times;

    ClientMessageTexts(PracticePlaceService places, FollowUpTimes times) {
        this.places = places;
        this.times = times;
    }

    public record Words(String subject, String text) {}

    /** @param link whether there is a way to answer by a link */
    public Words of(ContactKind kind, FollowUp followUp, ClientWay way, Locale language, boolean link) {
        var set = places.practiceAt(followUp.sessionPlace());
        boolean goesOn = kind == ContactKind.LAST_MESSAGE && followUp.presses();
        var key = "followup.message." + kind.code() + (goesOn ? ".goes_on" : "") + (link ? "" : ".no_link");
        boolean text = way.channel() == MessageChannel.TEXT;
        var signs = ClientTexts.in(language);
        var day = times.words(language).day(followUp.sessionEnd());
        return new Words(
                Texts.in(language, "followup.message.subject." + kind.code(), set.name()),
                way.byPhone()
                        ? ShortText.of(
                                set.name(), set.publicAddress(),
                                name -> Texts.in(language, key + ".text", name, NewMessage.LINK, set.phone()))
                        : Texts.in(
                                language, text ? key + ".short" : key,
                                set.name(), day, NewMessage.LINK, set.emergencyNumber(), set.phone(),
                                CheckInLink.LIFE.toDays(),
                                text ? signs.shortNet(set.emergencyNumber()) : signs.net(set.emergencyNumber()))
                                + places.lineBelowMessage(followUp.sessionPlace()));
    }
}
