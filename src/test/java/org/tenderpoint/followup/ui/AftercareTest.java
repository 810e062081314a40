package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tenderpoint.session.Sessions.GENTLE_BACK;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.Moment;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.client.ClientDetails;
import org.tenderpoint.client.ClientService;
import org.tenderpoint.client.EmergencyContact;
import org.tenderpoint.client.PreferredChannel;
import org.tenderpoint.followup.answers.CallResult;
import org.tenderpoint.followup.assessment.AftercareService;
import org.tenderpoint.followup.assessment.AftercareService.Aftercare;
import org.tenderpoint.followup.assessment.HomeCareService;
import org.tenderpoint.followup.assessment.HomeCareService.HomeOffer;
import org.tenderpoint.followup.home.HomeThing;
import org.tenderpoint.followup.ui.AftercareView.AftercarePaper;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.intake.IntakeService;
import org.tenderpoint.intake.VisitAnswers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.SessionId;
import org.tenderpoint.platform.page.LanguageText;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.platform.place.Country;
import org.tenderpoint.platform.place.Formats;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Role;
import org.tenderpoint.screening.NewSession;
import org.tenderpoint.screening.hold.Hold;
import org.tenderpoint.screening.hold.HoldKind;
import org.tenderpoint.screening.hold.HoldRepository;
import org.tenderpoint.screening.plan.PlanService;
import org.tenderpoint.session.SessionService;
import org.tenderpoint.session.Sessions;
import org.tenderpoint.vocabulary.Recorded;
import org.tenderpoint.vocabulary.RedFlag;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.ConditionAnswer;
import org.tenderpoint.vocabulary.say.Phrase;

@ScreenTest
@ViewPackages(classes = AftercareView.class)
// the sheet then names a Thursday in September, the longest day in German
@Moment("2026-09-21T10:00:00Z")
@As(Role.THERAPIST)
@Tag("UC-12")
class AftercareTest extends SpringBrowserlessTest {

    /** How a sentence begins that depends on what somebody has, in the languages of clients. */
    private static final Pattern CONDITIONAL = Pattern.compile(
            "if you (have|take|are|feel)|if effort|bei einer|wenn (sie|ihre|sich|anstrengung)|in der schwangerschaft"
                    + "|si (tiene|toma|está|sus|el esfuerzo|ahí)|si (vous|vos|l’effort)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String LINK = "https://care.example.org/c/" + "Aa0_-".repeat(9).substring(0, 43);

    private static final String PAGE = LINK.replace("/c/", "/y/");

    @Autowired
    private Sessions make;
    @Autowired
    private SessionService sessions;
    @Autowired
    private PlanService plans;
    @Autowired
    private AftercareService aftercare;
    @Autowired
    private HomeCareService home;
    @Autowired
    private ClientService clients;
    @Autowired
    private IntakeService intakes;
    @Autowired
    private CurrentUser user;
    @Autowired
    private HoldRepository holds;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSheetSaysHowItMayFeelWhatHelpsAndWhenToGetHelp() {
        var sheet = sheet(harmless());

        assertThat(sheet.feel()).contains("a bit sore for a day or two is common");
        assertThat(sheet.still()).as("a day, not a minute").contains("Still sore on").doesNotContainPattern("\\d:\\d");
        assertThat(titles(sheet)).contains("Water", "A walk").hasSizeLessThanOrEqualTo(5);
        assertThat(String.join("; ", sheet.atOnce())).contains("chest pain", "numbness between the legs");
        assertThat(sheet.next()).contains("we would like to know how you are");
    }

    @Test
    void whatMayHarmThisClientIsLeftOutWithoutAWordAndUnknownCounts() {
        var anybody = sheet(harmless());
        var perhapsBroken = sheet(harmless().with(Condition.RECENT_FRACTURE, ConditionAnswer.of(Recorded.DONT_KNOW)));

        assertThat(titles(anybody)).contains("A walk");
        assertThat(titles(perhapsBroken)).contains("Water").doesNotContain("A walk");
        assertThat(perhapsBroken.help()).as("what both may do is said in the same words")
                .filteredOn(item -> titles(anybody).contains(item.title()))
                .isNotEmpty()
                .isSubsetOf(anybody.help());
        assertThat(perhapsBroken.help()).extracting(CallResult.Offer::text).noneMatch(text -> text.contains("broken"));
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void whatADoctorShouldLookAtIsSaidOnTheWayHomeWithoutANameForIt(PageLanguage language) {
        var told = finished(client(language.locale(), harmless()),
                Sessions.calmVisit().with(RedFlag.NEW_DIZZINESS_OR_NECK_PAIN, Recorded.YES));

        assertThat(aftercare.of(told).orElseThrow().still())
                .startsWith(Texts.in(language.locale(), "followup.aftercare.doctor.soon"));
        assertThat(aftercare.of(finished(client(language.locale(), harmless()))).orElseThrow().still())
                .doesNotContain(Texts.in(language.locale(), "followup.aftercare.doctor.soon"));
    }

    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void whatTheClientHasDeniedIsNotAskedBackInAConditionalSentence(PageLanguage language) {
        var denied = said(aftercare.of(finished(client(language.locale(), harmless()))).orElseThrow());
        var unknown = said(aftercare.of(finished(client(language.locale(), allUnknown()))).orElseThrow());

        assertThat(CONDITIONAL.matcher(denied).results().map(MatchResult::group)).isEmpty();
        // in the practice's language, too, where the client's has not been read yet
        assertThat(denied).doesNotContainIgnoringCase("steroid").doesNotContainIgnoringCase("pregnan");
        assertThat(CONDITIONAL.matcher(unknown).find()).as("the words that are looked for").isTrue();
    }

    @Test
    void whatIsYesAndWhatIsNotKnownIsSaidInTheSameWords() {
        var yes = sheet(harmless().with(Condition.LONG_TERM_STEROIDS, ConditionAnswer.of(Recorded.YES)));
        var notSure = sheet(harmless().with(Condition.LONG_TERM_STEROIDS, ConditionAnswer.of(Recorded.DONT_KNOW)));

        assertThat(said(yes)).contains("if you take steroid tablets").isEqualTo(said(notSure));
    }

    @Test
    void theNextSessionIsOneToTwoWeeksLaterUnlessSomethingStandsAgainstIt() {
        var sheet = sheet(harmless());
        var crash = sheet(harmless().with(Condition.EXERTION_INTOLERANCE, ConditionAnswer.of(Recorded.YES)));
        var perhaps = sheet(harmless().with(Condition.EXERTION_INTOLERANCE, ConditionAnswer.of(Recorded.DONT_KNOW)));

        assertThat(sheet.again()).first().asString().startsWith("Between ").doesNotContainPattern("\\d:\\d");
        assertThat(sheet.again()).last().asString().contains("Closer together at first");
        assertThat(crash.again()).isEmpty();
        assertThat(perhaps.again()).isEmpty();
    }

    @Test
    void nobodyIsAskedBackBeforeAHoldEnds() {
        var client = client(Locale.ENGLISH, harmless());
        var session = finished(client);
        holds.save(Hold.open(client, HoldKind.THERAPIST_TALK, Optional.empty(), session.value(),
                Phrase.of("screening.hold.emergency"), Optional.of(user.id()), Instant.now()));

        assertThat(aftercare.of(session).orElseThrow().again()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, DOCTOR_ANSWER,, false", "2, THERAPIST_TALK,, false", "4, EMERGENCY_UNCHECKED,, false",
            "6, REST,, false", "8, REST, 11, false", "10, REST, 9, true", "12, UNANSWERED_FOLLOW_UP,, true"})
    void aBookedSessionStandsOnTheSheetOnlyWhereNothingHoldsItBack(
            int hours, HoldKind kind, @Nullable Integer days, boolean stands) {
        var client = client(Locale.ENGLISH, harmless());
        var session = finished(client);
        var now = Instant.now();
        plans.plan(new NewSession(client, user.id(), LocalDateTime.ofInstant(
                now.plus(10, ChronoUnit.DAYS).plus(hours, ChronoUnit.HOURS), ZoneOffset.UTC), 60,
                List.of(GENTLE_BACK)));
        assertThat(aftercare.of(session).orElseThrow().again()).hasSize(1);

        holds.save(Hold.open(client, kind, Optional.ofNullable(days).map(until -> now.plus(until, ChronoUnit.DAYS)),
                session.value(), Phrase.of("screening.hold.emergency"), Optional.of(user.id()), now));

        assertThat(aftercare.of(session).orElseThrow().again()).hasSize(stands ? 1 : 0);
    }

    /** Where no native speaker has read it, its warning signs stand there twice. */
    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    @Tag("UC-41")
    void itFitsOnOneSheetOfPaperWithAnAddressToo(PageLanguage language) throws Exception {
        var session = sheetWithAll(language, harmless());

        try (var file = Loader.loadPDF(paper(session))) {
            ImageIO.write(new PDFRenderer(file).renderImageWithDPI(0, 100), "png",
                    Files.createDirectories(Path.of("target/screenshots"))
                            .resolve("aftercare-paper-" + language.code() + ".png").toFile());
            assertThat(file.getNumberOfPages()).isEqualTo(1);
            var text = new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
            assertThat(text).contains(
                    "12 Mill Lane, Old Mill Court, Leeds LS1 4AB", "hello@linden.example · linden.example",
                    Texts.in(language.locale(), "followup.aftercare.title"), "999");
            assertThat(text.contains("has not yet been read by a native speaker"))
                    .isEqualTo(PageLanguage.toRead().contains(language));
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
        }
    }

    /** A shorter sheet, and two lines more. */
    @ParameterizedTest
    @EnumSource(PageLanguage.class)
    void itFitsOnLetterPaperToWhereNothingWasDenied(PageLanguage language) throws Exception {
        var before = Formats.here().country();
        Formats.settle(Country.of("US").orElseThrow());
        try (var file = Loader.loadPDF(paper(sheetWithAll(language, allUnknown())))) {
            assertThat(file.getNumberOfPages()).isEqualTo(1);
        } finally {
            Formats.settle(before);
        }
    }

    private SessionId sheetWithAll(PageLanguage language, IntakeAnswers answers) {
        var session = finished(client(language.locale(), answers),
                Sessions.calmVisit().with(RedFlag.NEW_DIZZINESS_OR_NECK_PAIN, Recorded.YES));
        jdbc.sql("update practices set address = '12 Mill Lane\nOld Mill Court\nLeeds LS1 4AB', "
                + "email = 'hello@linden.example', web = 'https://linden.example'").update();

        home.give(session, home.of(session).orElseThrow().offers().stream().limit(HomeThing.MOST)
                .map(HomeOffer::thing).collect(Collectors.toSet()));
        return session;
    }

    private byte[] paper(SessionId session) {
        return AftercarePaper.pdf(aftercare.of(session).orElseThrow(), Optional.of(LINK), Optional.of(PAGE));
    }

    @Test
    void theClientReadsItInTheirLanguage() {
        var sheet = aftercare.of(finished(client(Locale.GERMAN, harmless()))).orElseThrow();

        assertThat(sheet.title()).isEqualTo("Nach Ihrer Massage");
        assertThat(sheet.help()).extracting(CallResult.Offer::text)
                .anyMatch(text -> text.contains("Trinken Sie wie gewohnt"));
        assertThat(String.join(" ", sheet.atOnce())).doesNotContain("call");
    }

    @Test
    void whoSpeaksALanguageThatTheProgramDoesNotGetsEnglishThatSaysSo() {
        var sheet = aftercare.of(finished(client(Locale.of("pl"), harmless()))).orElseThrow();

        assertThat(sheet.language()).isEqualTo(Locale.ENGLISH);
        assertThat(sheet.unread()).isEmpty();
        assertThat(sheet.title()).isEqualTo("After your massage");
    }

    @Test
    void thePictureShowsWhereThisClientWasWorkedOnAndTheWordsSayTheSame() {
        var english = sheet(harmless());
        var german = aftercare.of(finished(client(Locale.GERMAN, harmless()))).orElseThrow();

        assertThat(english.worked()).hasValueSatisfying(worked -> {
            assertThat(worked.pressures()).containsOnlyKeys(GENTLE_BACK.part());
            assertThat(worked.words()).isEqualTo("Worked on: " + GENTLE_BACK.part().label() + ".");
            assertThat(worked.address()).startsWith("data:image/png;base64,");
        });
        assertThat(german.worked()).hasValueSatisfying(worked -> assertThat(worked.words()).startsWith("Behandelt: "));
    }

    @Test
    void aSessionThatGoesOnHasNoSheet() {
        assertThat(aftercare.of(make.started(GENTLE_BACK).id())).isEmpty();
        assertThat(aftercare.of(Id.random(SessionId::new))).isEmpty();
    }

    @Test
    void theScreenSaysItInTheLanguageOfTheClientAndSaysWhichThatIs() {
        navigate("sessions/" + finished(client(Locale.GERMAN, harmless())) + "/aftercare", AftercareView.class);

        var words = find(Div.class).withClassName("aftercare").single();
        assertThat(words.getElement().getAttribute("lang")).isEqualTo("de");
        assertThat(words.getElement().getTextRecursively()).contains("Das tut jetzt gut", "Rufen Sie sofort");
    }

    @Test
    @Tag("UC-41")
    void whatIsTickedStandsOnTheSheetAtOnceAndAFourthCannotBe() {
        navigate("sessions/" + finished(client(Locale.GERMAN, harmless())) + "/aftercare", AftercareView.class);
        var boxes = find(Checkbox.class).all();
        assertThat(boxes).hasSizeGreaterThanOrEqualTo(HomeThing.MOST);
        boxes.stream().limit(HomeThing.MOST).forEach(box -> test(box).click());

        assertThat(find(Div.class).withClassName("home-thing").all()).hasSize(HomeThing.MOST)
                .first().satisfies(thing -> assertThat(thing.getElement().getTextRecursively())
                        .contains("Katzenbuckel"));
        assertThat(boxes.stream().skip(HomeThing.MOST)).noneMatch(Checkbox::isEnabled);
    }

    @Test
    void withoutAPublicAddressTheScreenSaysWhyThereIsNoCode() {
        navigate("sessions/" + finished(client(Locale.ENGLISH, harmless())) + "/aftercare", AftercareView.class);

        assertThat(find(Image.class).withClassName("qr").all()).isEmpty();
        assertThat(find(Button.class).withText("Add a code").all()).isEmpty();
        assertThat(find(Div.class).withClassName("aftercare-link").single().getElement().getTextRecursively())
                .contains("address");
    }

    @Test
    void paperIsTaggedNamesItsLanguageAndHoldsItsFonts() throws Exception {
        var sheet = sheet(harmless());

        try (var file = Loader.loadPDF(AftercarePaper.pdf(sheet, Optional.empty(), Optional.empty()))) {
            var catalog = file.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo("After your massage");
            for (var page : file.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
                }
            }
            assertThat(text(file)).contains("After your massage", "Good for you now", "at once", sheet.practice());
        }
    }

    @Test
    void thePhoneReadsTheCodeOnPaper() throws Exception {
        try (var file = Loader.loadPDF(AftercarePaper.pdf(sheet(harmless()), Optional.of(LINK), Optional.empty()))) {
            var page = new PDFRenderer(file).renderImageWithDPI(file.getNumberOfPages() - 1, 200);
            var pictures = Files.createDirectories(Path.of("target/screenshots"));
            ImageIO.write(page, "png", pictures.resolve("aftercare-paper.png").toFile());
            var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var seen = new BinaryBitmap(new HybridBinarizer(
                    new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));

            assertThat(new QRCodeReader().decode(seen, Map.of(DecodeHintType.TRY_HARDER, true)).getText())
                    .isEqualTo(LINK);
            assertThat(text(file)).as("the address stands nowhere in letters").doesNotContain("care.example.org");
        }
    }

    @Test
    @As(Role.FRONT_DESK)
    void frontDeskDoesNotReadIt() {
        assertThatThrownBy(() -> aftercare.of(Id.random(SessionId::new)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static String text(PDDocument file) throws IOException {
        return new PDFTextStripper().getText(file);
    }

    private static String said(Aftercare sheet) {
        return Stream.of(
                sheet.help().stream().map(CallResult.Offer::text).toList(), sheet.atOnce(), sheet.callUs(),
                sheet.worryBeside().stream().map(LanguageText::words).toList())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    private static IntakeAnswers allUnknown() {
        var answers = harmless();
        for (var condition : List.of(Condition.LONG_TERM_STEROIDS, Condition.PREGNANCY, Condition.HEART_CONDITION)) {
            answers = answers.with(condition, ConditionAnswer.of(Recorded.DONT_KNOW));
        }
        return answers;
    }

    private static List<String> titles(Aftercare sheet) {
        return sheet.help().stream().map(CallResult.Offer::title).toList();
    }

    private static IntakeAnswers harmless() {
        return Sessions.harmless(List.of(GENTLE_BACK));
    }

    private Aftercare sheet(IntakeAnswers answers) {
        return aftercare.of(finished(client(Locale.ENGLISH, answers))).orElseThrow();
    }

    private ClientId client(Locale language, IntakeAnswers answers) {
        var id = clients.create(new ClientDetails(
                "Ada Home " + UUID.randomUUID(), Optional.of(LocalDate.of(1985, 4, 12)), "020 7946 0990", "",
                PreferredChannel.PHONE, "", language, EmergencyContact.NONE, "", "", Optional.of(user.id())));
        intakes.confirm(id, Optional.empty(), answers);
        return id;
    }

    private SessionId finished(ClientId client) {
        return finished(client, Sessions.calmVisit());
    }

    private SessionId finished(ClientId client, VisitAnswers visit) {
        var id = make.arrived(client, visit, GENTLE_BACK);
        make.screened(id);
        sessions.start(id);
        return sessions.finish(id, Optional.empty()).id();
    }
}
