package org.tenderpoint;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToOne;
import java.io.ObjectInputStream;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.access.prepost.PreFilter;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.tenderpoint.intake.IntakeAnswers;
import org.tenderpoint.platform.WebCaller;

/** The layout of the code, as CONTRIBUTING.md and docs/architecture.md describe it. */
@Tag("guard")
class ArchitectureTest {

    /** Each may import those before it, never those after it. */
    private static final List<String> LEFT_TO_RIGHT = List.of(
            "platform", "vocabulary", "practice", "backup", "client", "message", "intake", "screening", "incident",
            "session",
            "aim", "score",
            "followup",
            "daysheet",
            "letter", "partner", "referral", "outcome", "series", "imports");

    /** The rooms of a feature in their order; "" is the feature's own package. Each may import those before it. */
    private static final Map<String, List<String>> ROOMS = Map.of(
            "platform.store", List.of("start", "schedule", "file", "keys", "database", "backup", "commands", ""),
            "practice", List.of("", "link", "account", "setup", "ui"),
            "client", List.of("record", "", "merge", "rights", "copy", "archive", "ui"),
            "intake", List.of("consent", "clearance", "own", "", "evening", "self", "ui"),
            "screening", List.of("rules", "words", "hold", "", "replay", "plan", "feed", "ui"),
            "screening.rules", List.of("facts", "cases", ""),
            "followup",
            List.of("rules", "contact", "home", "answers", "alert", "adjustment", "assessment", "page", "", "checkin",
                    "ui"),
            "followup.rules",
            List.of("facts", "timing", "cases", "triage", "words", "adjustment", "care", "referral", ""),
            "outcome", List.of("rules", "", "report", "ui"));

    /** What of {@code Texts} depends on the reader. */
    private static final Set<String> SPOKEN = Set.of("of", "label", "find", "spoken");

    private static final Set<String> FORMATS = Set.of(
            "java.time.format.DateTimeFormatter", "java.time.format.FormatStyle", "java.text.SimpleDateFormat");

    private static final Set<String> DATE_FIELDS = Set.of(
            "com.vaadin.flow.component.datepicker.DatePicker", "com.vaadin.flow.component.timepicker.TimePicker",
            "com.vaadin.flow.component.datetimepicker.DateTimePicker");

    /** The one place, the two fields, and what is kept with a decision. */
    private static final Set<String> WRITES_DATES = Set.of(
            "org.tenderpoint.platform.place.Formats", "org.tenderpoint.platform.ui.DayField",
            "org.tenderpoint.platform.ui.TimeField",
            "org.tenderpoint.screening.rules.HoldRules");

    private static final int COLLABORATORS = 8;

    private static final Pattern NESTED_TYPE = Pattern.compile(
            "import (org\\.tenderpoint[a-z.]*)\\.([A-Z]\\w*)\\.([A-Z]\\w*);");

    /** Types that others speak of by their parts, and why these have no files. */
    private static final Map<String, String> SPOKEN_OF_BY_PARTS = Map.of(
            "org.tenderpoint.platform.id.Id", "a line each, all alike",
            "org.tenderpoint.intake.StandingAtArrival", "what its screens tell, in a package that is full");

    private static final int FILES_THAT_SPEAK_OF_IT = 3;

    static List<String> features() {
        return LEFT_TO_RIGHT;
    }

    @ParameterizedTest
    @MethodSource("features")
    void noFeatureImportsOneToItsRight(String feature) {
        var right = Stream.concat(
                LEFT_TO_RIGHT.stream().skip(LEFT_TO_RIGHT.indexOf(feature) + 1L),
                Stream.of("rulebook", "shell", "audit"))
                .map(ArchitectureTest::everythingOf)
                .toArray(String[]::new);

        check(noClasses().that().resideInAPackage(everythingOf(feature))
                .should().dependOnClassesThat().resideInAnyPackage(right)
                .allowEmptyShould(true));
    }

    static Stream<Arguments> rooms() {
        return ROOMS.entrySet().stream()
                .flatMap(feature -> feature.getValue().stream().map(room -> Arguments.of(feature.getKey(), room)));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void noRoomImportsOneToItsRight(String feature, String room) {
        var order = ROOMS.get(feature);
        var right = order.stream().skip(order.indexOf(room) + 1L).map(next -> room(feature, next))
                .toArray(String[]::new);

        check(noClasses().that().resideInAPackage(room(feature, room))
                .should().dependOnClassesThat().resideInAnyPackage(right)
                .allowEmptyShould(true));
    }

    private static String room(String feature, String room) {
        return "org.tenderpoint." + feature + (room.isEmpty() ? "" : "." + room + "..");
    }

    @Test
    void noPackageHasMoreThanSixtyFiles() {
        var files = ProjectFiles.sources()
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));

        assertThat(files.entrySet().stream().filter(entry -> entry.getValue() > 60)).isEmpty();
    }

    /** A file of its own is found by its name. A {@code …Navigation} shows what else its package would hide. */
    @Test
    void aTypeOfWhichThreeFilesSpeakWithoutItsOwnerHasAFile() {
        var found = new TreeMap<String, Integer>();
        ProjectFiles.sources().map(ProjectFiles::read).forEach(source -> {
            var body = source.replaceAll("(?m)^import .*", "");
            NESTED_TYPE.matcher(source).results()
                    .filter(type -> !type.group(2).endsWith("Navigation"))
                    .filter(type -> !SPOKEN_OF_BY_PARTS.containsKey(type.group(1) + "." + type.group(2)))
                    .filter(type -> !Pattern.compile("\\b" + type.group(2) + "\\b").matcher(body).find())
                    .forEach(type -> found.merge(type.group(1) + "." + type.group(2) + "." + type.group(3), 1,
                            Integer::sum));
        });
        Missing.none("Nested types of which others speak by themselves",
                found.entrySet().stream().filter(type -> type.getValue() >= FILES_THAT_SPEAK_OF_IT)
                        .map(type -> type.getKey() + " in " + type.getValue() + " files"),
                "Give each a file beside its owner's.");
    }

    @Test
    void theTrailKnowsNothingButThePracticeAndIsKnownByNobody() {
        var others = LEFT_TO_RIGHT.stream().skip(3).map(ArchitectureTest::everythingOf).toArray(String[]::new);

        check(noClasses().that().resideInAPackage(everythingOf("audit"))
                .should().dependOnClassesThat().resideInAnyPackage(others));
        check(noClasses().that().resideOutsideOfPackage(everythingOf("audit"))
                .should().dependOnClassesThat().resideInAPackage(everythingOf("audit")));
    }

    @Test
    void theRuleBookReadsRulesOnly() {
        check(classes().that().resideInAPackage(everythingOf("rulebook"))
                .should()
                .onlyDependOnClassesThat(describe("are rules, words of the field, or no feature's",
                        type -> !type.getPackageName().startsWith("org.tenderpoint")
                                || resideInAnyPackage(
                                        "..rules..", everythingOf("platform"), everythingOf("vocabulary"),
                                        everythingOf("rulebook"))
                                        .test(type)
                                // a link opens for a signer as for a client
                                || resideInAnyPackage("org.tenderpoint.practice", "org.tenderpoint.practice.link",
                                        "org.tenderpoint.practice.setup").test(type)))
                .allowEmptyShould(true));
    }

    @Test
    void rulesArePure() {
        check(classes().that().resideInAPackage("org.tenderpoint..rules..")
                .should().onlyDependOnClassesThat(resideInAnyPackage(
                        "java.lang..", "java.util..", "java.time..", "java.math..", "java.text..",
                        "org.jspecify..", "org.tenderpoint.platform", "org.tenderpoint.platform.id",
                        "org.tenderpoint.vocabulary", "org.tenderpoint.vocabulary.facts",
                        "org.tenderpoint.vocabulary.rule", "org.tenderpoint.vocabulary.say",
                        "org.tenderpoint.vocabulary.replay", "org.tenderpoint..rules..",
                        // distributions: functions of numbers, nothing else
                        "org.apache.commons.statistics.distribution")
                        .or(describe("are primitive", type -> type.getBaseComponentType().isPrimitive()))
                        .or(describe("are arrays of these", JavaClass::isArray)))
                .allowEmptyShould(true));
    }

    /** What a practice asks by a file of its own is for people; an archive only brings it back in words. */
    @Test
    void noRuleReadsThePracticesOwnQuestions() {
        check(noClasses().that().resideOutsideOfPackages("org.tenderpoint.intake..", "org.tenderpoint.imports..")
                .should().dependOnClassesThat().resideInAPackage("org.tenderpoint.intake.own..")
                .orShould().callMethod(IntakeAnswers.class, "own"));
    }

    @Test
    void onlyServicesKnowTheClock() {
        check(noClasses()
                .that(describe("are neither services nor other components",
                        type -> !type.isMetaAnnotatedWith(Component.class)
                                && !type.isMetaAnnotatedWith(Configuration.class)
                                && !enclosing(type).isMetaAnnotatedWith(Component.class)
                                && !type.getName().equals("org.tenderpoint.Tenderpoint")))
                .should().dependOnClassesThat().areAssignableTo(Clock.class));
    }

    @Test
    void nobodyReadsTheTimeBesideTheClock() {
        check(noClasses().should()
                .accessTargetWhere(describe("reads the system's time",
                        (JavaAccess<?> access) -> access.getTarget().getOwner().getPackageName().startsWith("java.time")
                                && access.getTarget().getName().equals("now")
                                && access.getTarget().getFullName().endsWith("()")
                                || access.getTarget().getFullName().equals("java.lang.System.currentTimeMillis()")
                                || access.getTarget().getFullName().equals("java.util.Date.<init>()"))));
    }

    @Test
    void viewsStayInTheirPackage() {
        check(classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate());
    }

    /**
     * It reads no other package at a start, so that it would not find a screen, or a wrong annotation, anywhere else.
     */
    @Test
    void vaadinLooksWhereScreensAre() {
        var packages = Tenderpoint.class.getAnnotation(EnableVaadin.class).value();
        check(classes().that().areAnnotatedWith(Route.class)
                .or().areAssignableTo(com.vaadin.flow.component.Component.class)
                .or().areAssignableTo(HasErrorParameter.class)
                .or().areAssignableTo(AppShellConfigurator.class)
                .should().resideInAnyPackage(packages)
                .because("@EnableVaadin lists where it looks"));
        check(noClasses().that().resideOutsideOfPackages(packages)
                .should().dependOnClassesThat().resideInAPackage("com.vaadin.flow.di"));
    }

    /** Others would be passed over: only this one is looked for ({@code SecurityConfiguration}). */
    @Test
    void aServiceMethodAsksForItsRolesInOneWay() {
        check(noMethods().should().beAnnotatedWith(PostAuthorize.class)
                .orShould().beAnnotatedWith(PreFilter.class)
                .orShould().beAnnotatedWith(PostFilter.class)
                .orShould().beAnnotatedWith(Secured.class));
        check(noClasses().should().beAnnotatedWith(PostAuthorize.class)
                .orShould().beAnnotatedWith(PreFilter.class)
                .orShould().beAnnotatedWith(PostFilter.class)
                .orShould().beAnnotatedWith(Secured.class));
    }

    /** A package's beans are those that the build found out; only tests leave out the rounds that send. */
    @Test
    void noSettingDecidesWhichBeansExist() {
        check(noClasses().that().doNotHaveSimpleName("MessageSchedule")
                .should().beMetaAnnotatedWith(Conditional.class)
                .orShould().beMetaAnnotatedWith(Profile.class)
                .because("a bean reads its setting when it works: a package's beans are those that the build found"));
        check(noMethods().should().beMetaAnnotatedWith(Conditional.class)
                .orShould().beMetaAnnotatedWith(Profile.class));
    }

    /** A record that is read later would need a class that stands in for it ({@code NoMadeClasses}). */
    @Test
    void noRecordStandsInForAnother() {
        check(noFields().should().beAnnotatedWith(ManyToOne.class).orShould().beAnnotatedWith(OneToOne.class));
    }

    /** Every start waits while a class is made for each that is. */
    @Test
    void configurationsAreNotProxied() {
        check(noClasses().should().beAnnotatedWith(describe("a proxied configuration",
                annotation -> annotation.getRawType().isEquivalentTo(Configuration.class)
                        && annotation.get("proxyBeanMethods").orElseThrow().equals(true))));
    }

    /** Spring hands on what a repository's own method throws as an exception of its own, which no screen knows. */
    @Test
    void noRepositoryThrowsAnythingItself() {
        check(noClasses().that().areAssignableTo(Repository.class)
                .should().dependOnClassesThat().areAssignableTo(RuntimeException.class));
    }

    /** Where a feature has rooms, Java needs the word public to let one room use what another keeps. */
    @Test
    void entitiesAndRepositoriesAreUsedByTheirFeatureOnlyAndByNoScreen() {
        check(classes().that().areAnnotatedWith(Entity.class).or().areAssignableTo(Repository.class)
                .should(new ArchCondition<>("be used by their feature only, and by no screen") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesToSelf().stream()
                                .filter(use -> !feature(use.getOriginClass()).equals(feature(type))
                                        || resideInAPackage("org.tenderpoint..ui..").test(use.getOriginClass()))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
                    }
                }));
        check(classes().that().areAnnotatedWith(Entity.class).or().areAssignableTo(Repository.class)
                .and(describe("stand in a feature without rooms", type -> !ROOMS.containsKey(feature(type))))
                .should().bePackagePrivate());
    }

    /** What an entity speaks of stands in a file of its own, not in whoever reads and writes the entity. */
    @Test
    void noEntityDependsOnABeanOrATypeNestedInOne() {
        check(noClasses().that(describe("are entities, or part of one",
                type -> Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class)
                        .anyMatch(enclosing(type)::isAnnotatedWith)))
                .should().dependOnClassesThat(describe("are beans or nested in one",
                        type -> enclosing(type).isMetaAnnotatedWith(Component.class)
                                || enclosing(type).isAssignableTo(Repository.class))));
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().replaceFirst("^org\\.tenderpoint\\.?", "").replaceFirst("\\..*", "");
    }

    @Test
    void screensOfAFeatureAreReachedThroughItsNavigationOnly() {
        check(classes().that().resideInAPackage("org.tenderpoint..ui")
                .and().resideOutsideOfPackages("org.tenderpoint.platform.ui", "org.tenderpoint.vocabulary.ui")
                .should(new ArchCondition<>("be used by their own package only, unless they are the navigation") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesToSelf().stream()
                                .filter(use -> !use.getOriginClass().getPackage().equals(type.getPackage()))
                                .filter(use -> !enclosing(type).getSimpleName().endsWith("Navigation"))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
                    }
                }));
    }

    @Test
    void entitiesHaveNoSetters() {
        var setters = ProgramClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .flatMap(type -> type.getFields().stream()
                        .map(field -> "set" + field.getName().substring(0, 1).toUpperCase()
                                + field.getName().substring(1))
                        .flatMap(
                                setter -> type.getMethods().stream().filter(method -> method.getName().equals(setter))))
                .map(method -> method.getFullName());

        assertThat(setters).isEmpty();
    }

    /** Screens are not services: what a page shows comes from as many as it has parts. */
    @Test
    void aServiceWithMoreThanEightCollaboratorsIsTwo() {
        var found = new TreeMap<String, Integer>();
        for (var type : ProgramClasses.ALL) {
            if (type.isMetaAnnotatedWith(Component.class) && !type.isAnnotatedWith(Route.class)) {
                type.getConstructors().stream()
                        .mapToInt(constructor -> constructor.getRawParameterTypes().size())
                        .filter(count -> count > COLLABORATORS)
                        .forEach(count -> found.put(type.getSimpleName(), count));
            }
        }

        assertThat(found).as("with more than " + COLLABORATORS).isEmpty();
    }

    @Test
    void everyServiceSaysWhoMayCallIt() {
        check(classes().that().areAnnotatedWith(Service.class).should().beAnnotatedWith(PreAuthorize.class));
    }

    @Test
    void textReachesTheScreenAsText() {
        check(noClasses().should().dependOnClassesThat().areAssignableTo(Html.class));
        check(noClasses().should()
                .accessTargetWhere(describe("runs script that was put together in Java",
                        (JavaAccess<?> access) -> access.getTarget().getName().equals("executeJs")
                                && access.getTarget().getOwner().getPackageName().startsWith("com.vaadin"))));
        assertThat(ProjectFiles.sources().filter(source -> ProjectFiles.read(source).contains("innerHTML"))).isEmpty();
    }

    /** Whoever speaks to the screen presses a button by the words on it: WCAG 2.5.3. */
    @Test
    void theNameOfAButtonBeginsWithItsWords() {
        check(noClasses().that().resideOutsideOfPackage("..platform.ui..")
                // its words stand beside a picture
                .and().doNotHaveSimpleName("Rail")
                .should().callMethod(Button.class, "setAriaLabel", String.class)
                .because("Buttons.about says which of several it is, after its words"));
    }

    @Test
    void nothingStartsProcessesOrReadsObjectsFromBytes() {
        check(noClasses().should().dependOnClassesThat().areAssignableTo(ProcessBuilder.class));
        check(noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class));
        check(noClasses().should().callMethod(Runtime.class, "exec", String.class));
        check(noClasses().should().callMethod(Runtime.class, "exec", String[].class));
    }

    /**
     * Mail goes where a start option says. Of what somebody types, two classes have an address called: one only outside
     * the practice's network, to read a calendar, the other only within, to hand texts to its phone.
     */
    @Test
    void onlyTheReaderOfCalendarsAndThePhonesGatewayCallAnAddress() {
        check(noClasses().that().haveNameNotMatching(".*\\.(WebCaller|CalendarFetch|PhoneGateway)(\\$.*)?")
                .should().dependOnClassesThat().resideInAnyPackage("java.net.http..", "org.apache.hc..")
                .orShould().dependOnClassesThat().areAssignableTo(WebCaller.class)
                .orShould().dependOnClassesThat().areAssignableTo(URLConnection.class)
                .orShould().dependOnClassesThat().areAssignableTo(Socket.class)
                .orShould().callMethod(URL.class, "openStream")
                .orShould().callMethod(URL.class, "openConnection"));
    }

    @Test
    void everyPackageSaysThatNothingIsNull() {
        var silent = ProgramClasses.ALL.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(found -> !found.getName().equals("org.tenderpoint"))
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(found -> found.getName());

        assertThat(silent).isEmpty();
    }

    @Test
    void everyClassBelongsToAKnownFeature() {
        var known = Stream.concat(LEFT_TO_RIGHT.stream(), Stream.of("rulebook", "shell", "audit"))
                .map(feature -> "org.tenderpoint." + feature)
                .toList();

        assertThat(ProgramClasses.ALL.stream()
                .filter(type -> !type.getPackageName().equals("org.tenderpoint"))
                .filter(type -> known.stream()
                        .noneMatch(feature -> (type.getPackageName() + ".").startsWith(feature + ".")))
                .map(JavaClass::getName))
                .isEmpty();
    }

    /**
     * Dates, times and their fields come from {@code platform.place.Formats}, {@code DayField} and {@code TimeField},
     * so that the practice's country holds everywhere. A rule's words, which are kept as they were decided, must not
     * hang on a setting.
     */
    @Test
    void nobodyMakesAnOwnFormatOfDatesOrAnOwnFieldForThem() {
        noClasses().that(describe("people read", type -> !WRITES_DATES.contains(enclosing(type).getName())))
                .should().dependOnClassesThat(describe("format dates", type -> FORMATS.contains(type.getName())))
                .orShould()
                .accessTargetWhere(describe("makes a field for dates",
                        (JavaAccess<?> access) -> DATE_FIELDS.contains(access.getTarget().getOwner().getName())
                                && access.getTarget().getName().equals("<init>")))
                .check(ProgramClasses.ALL);
        noClasses().that().resideOutsideOfPackage("org.tenderpoint.platform.place")
                .should()
                .accessTargetWhere(describe("names a weekday or month",
                        (JavaAccess<?> access) -> access.getTarget().getName().equals("getDisplayName")
                                && access.getTarget().getOwner().getPackageName().equals("java.time")))
                .check(ProgramClasses.ALL);
        assertThat(ProjectFiles.of("src/main/resources/templates", ".html")
                .filter(template -> ProjectFiles.read(template).matches("(?s).*@page[^}]*size: *(A4|letter).*")))
                .as("templates that choose the paper themselves")
                .isEmpty();
    }

    /**
     * An entity holds the UUIDs of its columns and gives them away as typed ids, if their kind has one (decision 29).
     */
    @Test
    void entitiesGiveTheirIdsAwayTyped() {
        var kinds = ProgramClasses.ALL.stream()
                .filter(type -> type.getPackageName().equals("org.tenderpoint.platform.id"))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(ProgramClasses.ALL.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getRawReturnType().isEquivalentTo(UUID.class)
                        && method.getRawParameterTypes().isEmpty())
                .filter(method -> {
                    var kind = method.getName().equals("id")
                            ? method.getOwner().getSimpleName().replaceAll("Row$", "")
                            : method.getName().substring(0, 1).toUpperCase(Locale.ROOT) + method.getName().substring(1);
                    return kinds.contains(kind + "Id");
                }))
                .isEmpty();
    }

    /**
     * What is made once is made in nobody's language: the words of static fields and of beans would stay those of the
     * first who came. A rule's words are kept as they were decided.
     */
    @Test
    void whatIsMadeOnceHoldsNoWordsOfAReader() {
        assertThat(ProgramClasses.ALL.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getName().equals("org.tenderpoint.platform.Texts")
                        && SPOKEN.contains(access.getTarget().getName()))
                .filter(access -> access.getOrigin().getName().equals("<clinit>")
                        || access.getOrigin().isAnnotatedWith(Bean.class)
                        || resideInAPackage("..rules..").test(access.getOriginOwner()))
                .map(JavaAccess::getDescription))
                .isEmpty();
    }

    @Test
    void nothingIsKeptInStaticVariables() {
        assertThat(ProgramClasses.ALL.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                .map(field -> field.getFullName()))
                .isEmpty();
    }

    /** As the rule's own check, but what is wrong is told in a few lines. */
    private static void check(ArchRule rule) {
        Missing.none("Against the layout: " + rule.getDescription(),
                rule.evaluate(ProgramClasses.ALL).getFailureReport().getDetails().stream(),
                "docs/architecture.md says what may import what, CONTRIBUTING.md where things go; the rule stands in ArchitectureTest.");
    }

    private static JavaClass enclosing(JavaClass type) {
        Optional<JavaClass> outer = type.getEnclosingClass();
        return outer.map(ArchitectureTest::enclosing).orElse(type);
    }

    private static String everythingOf(String feature) {
        return "org.tenderpoint." + feature + "..";
    }
}
