package org.tenderpoint.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderpoint.imports.TypedFiles.LONDON;
import static org.tenderpoint.imports.TypedFiles.MONDAY;
import static org.tenderpoint.imports.TypedFiles.TESS;
import static org.tenderpoint.imports.TypedFiles.plan;
import static org.tenderpoint.imports.TypedFiles.table;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderpoint.client.BroughtDeath;
import org.tenderpoint.imports.FileNote.NoteWhy;
import org.tenderpoint.imports.ImportField.TableKind;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.place.DateOrder;
import org.tenderpoint.screening.VisitState;
import org.tenderpoint.vocabulary.Modality;

/** What files of other programs would bring into an empty practice. */
@Tag("UC-35")
class ImportPlannerTest {

    private static final String JANE = """
            patient_guid,First Name,Last Name,Preferred Name,Email,Mobile Phone,Birth Date,City,First Visit,Last Visit,Active
            g-1,Ada,Rivera,Addy,ada@example.org,020 7946 0101,1984-05-31,Leeds,2019-02-03,2026-10-30,true
            g-2,Ben,Okoye,,,not a number,31/02/1980,Leeds,,,false
            g-1,Ada,Rivera,,,,,,,,true
            g-3,,,,nobody@example.org,,,,,,true
            """;

    private static final String JANE_APPOINTMENTS = """
            id,state,patient_guid,treatment_name,start_at,end_at
            a-1,arrived,g-1,Deep Tissue 60,2026-10-30T10:00:00Z,2026-10-30T11:00:00Z
            a-2,booked,g-1,Deep Tissue 60,2026-12-01 10:00,2026-12-01 11:00
            a-3,cancelled,g-1,Deep Tissue 60,2026-12-08 10:00,2026-12-08 11:00
            a-4,booked,g-9,Deep Tissue 60,2026-12-08 10:00,2026-12-08 11:00
            a-5,no_show,g-1,Deep Tissue 60,2026-09-08 10:00,2026-09-08 11:00
            """;

    @Test
    void tablesThatStandOneBelowTheOtherInOneFileAreReadEachByItsOwnHeader() {
        var tables = TypedFiles.tables("both.csv", """
                Report of our clients

                Name,Phone,Birth date
                Ada Rivera,020 7946 0101,1984-05-31
                Ben Okoye,020 7946 0102,

                Client,Date,Time,Duration
                Ada Rivera,2026-10-30,10:00,60
                Ben Okoye,2026-10-31,11:00,45
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(tables).extracting(SourceTable::id).containsExactly("both.csv", "both.csv – 2");
        var plan = planOf(tables);
        assertThat(plan.newClients).extracting(ClientLine::name).containsExactly("Ada Rivera", "Ben Okoye");
        assertThat(plan.visits).extracting(visit -> visit.line().minutes()).containsExactly(60, 45);
        assertThat(plan.leftCount()).isZero();
    }

    @Test
    void whatAClientAnsweredIsNoHeadingInATableOfTheProgramsOwn() {
        var table = TypedFiles.tables("intake_answers.csv", """
                version_id,condition_code,detail,answer,told_on,disagreed
                8950633d-99d0-499f-815b-fe752f6ece1a,osteoporosis,,yes,2026-11-07,false
                8950633d-99d0-499f-815b-fe752f6ece1a,consent,treatment,yes,2026-11-07,false
                """.getBytes(StandardCharsets.UTF_8)).getFirst();

        assertThat(table.headerLine()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Subject,Start Date,Start Time,End Date,End Time,All day event|12/13/2026,12:30:00 PM|1:30:00 PM|12:00:00 AM
            Betreff,Beginnt am,Beginnt um,Endet am,Endet um,Ganztägiges Ereignis|13.12.2026,12:30:00|13:30:00|00:00:00
            """)
    void theTableOfAnOutlookCalendarFindsClientsInItsSubjectsAndBringsNoDays(
            String header, String start, String end, String midnight) {
        var day = start.split(",")[0];
        var file = """
                %s
                Ada Rivera - massage,%s,%s,%s,False
                Closed,%s,%s,%s,%s,True
                Lunch with Cy,%s,%s,%s,False
                Canceled: Ada Rivera,%s,%s,%s,False
                """.formatted(header, start, day, end, day, midnight, day, midnight,
                start, day, end, start.replace("12:30", "11:30"), day, end);
        var known = TypedFiles.nobody();
        known.clients().add(ClientMatches.Person.of(
                new RowPerson.KnownClient(Id.random(ClientId::new)), "Ada Rivera", Optional.empty(), "", ""));
        var plan = new ImportPlanner(known, ImportAnswers.NONE, Map.of("tess moore", TESS), LONDON,
                MONDAY, DateOrder.DAY).plan(List.of(ReadTable.of(table("a.csv", file), ImportAnswers.NONE)));

        assertThat(plan.coming).extracting(one -> one.line().local() + " " + one.line().minutes())
                .containsExactly("2026-12-13T12:30 60");
        assertThat(plan.newClients).isEmpty();
        assertThat(plan.notes()).extracting(note -> note.line() + " " + note.why()).contains(
                "3 ALL_DAY", "4 NO_CLIENT", "5 OFF_THERE");
    }

    @Test
    void recordsOfAnArchiveThatNameSomebodyElsesIdStayOutAndAreNamed() {
        var dropped = List.of(TypedFiles.table("clients.csv", """
                id,name,sort_name,birth_date,phone,email,preferred_channel,archived
                c-1,Ada Rivera,rivera ada,1984-05-31,020 7946 0101,,phone,false
                """), TypedFiles.table("feedbacks.csv", """
                id,client_id,state,answers,answered_at,sore_hours,note
                f-1,c-1,given,{},2026-10-30T10:00:00Z,,Slept well
                f-2,00000000-0000-0000-0000-000000000001,given,{},2026-10-30T10:00:00Z,,Of another practice
                f-3,c-1,draft,{},2026-10-30T10:00:00Z,,Not given
                """));
        var together = OwnArchive.of(dropped, refused -> {
            throw refused;
        });
        var planner = new ImportPlanner(TypedFiles.nobody(), ImportAnswers.NONE, Map.of(), LONDON, MONDAY,
                DateOrder.DAY);

        var plan = planner.plan(together.tables().stream()
                .map(table -> ReadTable.of(table, ImportAnswers.NONE)).toList());
        planner.records(together.records());

        assertThat(plan.newClients).hasSize(1);
        assertThat(plan.records).singleElement()
                .satisfies(record -> assertThat(record.line().words()).isEqualTo("Slept well"));
        assertThat(plan.notes()).extracting(FileNote::why).containsExactly(NoteWhy.NO_CLIENT);
    }

    @Test
    void aBlankLineWithinATableDoesNotEndIt() {
        assertThat(TypedFiles.tables("a.csv", "Name,Phone\nAda Rivera,1234\n\nBen Okoye,5678\n\n\nCleo,9\n"
                .getBytes(StandardCharsets.UTF_8))).hasSize(1);
    }

    @Test
    void lengthsAreReadAsHoursAndMinutesAsSpreadsheetsWriteThem() {
        var plan = TypedFiles.plan("""
                Client,Start at,Duration
                Ada Rivera,2026-10-30 10:00,1:30
                Ben Okoye,2026-10-30 12:00,0:45
                Cleo Marsh,2026-10-30 14:00,01:00:00
                """);

        assertThat(plan.visits).extracting(visit -> visit.line().minutes()).containsExactly(90, 45, 60);
    }

    @Test
    void cellsOfAFailedFormulaStayEmptyAndAreNamed() {
        var plan = TypedFiles.plan("""
                Name,Phone,Birth date
                Ada Rivera,#N/A,#REF!
                #N/A,020 7946 0102,1984-05-31
                """);

        assertThat(plan.newClients).singleElement().satisfies(ada -> {
            assertThat(ada.phone()).isEmpty();
            assertThat(ada.born()).isEmpty();
        });
        assertThat(plan.notes()).extracting(FileNote::why)
                .contains(NoteWhy.NO_VALUE, NoteWhy.NO_NAME);
    }

    @Test
    void whoHasDiedAsAnotherProgramTellsIsSoHereAndNothingIsPlannedWithThem() {
        var plan = TypedFiles.plan("""
                Client ID,Name,Birth date,Status,Date of Death,Preferred language,Parent/Guardian
                1,Ada Rivera,31/05/1984,Active,13/02/2025,Spanish,
                2,Ben Okoye,,Deceased,,de-AT,
                3,Cleo Marsh,,Active,,Klingon,Rosa Marsh
                """, """
                Client ID,Client,Start at,Duration
                2,Ben Okoye,2026-12-30 12:00,60
                """);

        assertThat(plan.newClients).extracting(line -> plan.standing(line).died().map(BroughtDeath::day))
                .containsExactly(
                        Optional.of(Optional.of(LocalDate.of(2025, 2, 13))), Optional.of(Optional.empty()),
                        Optional.empty());
        assertThat(plan.newClients).extracting(line -> line.wishes().language()).containsExactly(
                Optional.of(Locale.of("es")), Optional.of(Locale.GERMAN), Optional.empty());
        assertThat(plan.newClients.getLast().wishes().guardian()).isEqualTo("Rosa Marsh");
        assertThat(plan.coming).isEmpty();
        assertThat(plan.notes()).extracting(FileNote::why)
                .containsExactlyInAnyOrder(NoteWhy.DIED_THERE, NoteWhy.DIED_THERE, NoteWhy.CLIENT_DIED);
    }

    @Test
    void theNumberOfAFaxIsNobodysPhone() {
        var plan = TypedFiles.plan("""
                Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value
                Ada Rivera,Work Fax,020 7946 0199,Mobile,020 7946 0101
                Ben Okoye,Fax,020 7946 0198,,
                """);

        assertThat(plan.newClients).extracting(ClientLine::phone).containsExactly("020 7946 0101", "");
    }

    @Test
    void anAppointmentThatNamesItsClientByEMailAloneFindsWhoIsKnown() {
        var plan = TypedFiles.plan("Name,Email\nAda Rivera,ada@example.org\n", """
                Email,Start at,Duration
                ADA@example.org,2026-10-30 10:00,60
                nobody@example.org,2026-10-30 12:00,60
                """);

        assertThat(plan.visits).hasSize(1);
        assertThat(plan.notes()).extracting(FileNote::why).containsExactly(NoteWhy.NO_CLIENT);
    }

    @Test
    void twoWordsOfATherapistMayBeTheSame() {
        assertThat(WordGuesses.therapist("Ana Ana", Map.of("ana ana", TESS))).contains(TESS);
        assertThat(WordGuesses.therapist("Ana Ana", Map.of("ana silva", TESS, "bo ito", Id.random(UserId::new))))
                .contains(TESS);
    }

    private static ImportPlan planOf(List<SourceTable> tables) {
        return new ImportPlanner(TypedFiles.nobody(), ImportAnswers.NONE, Map.of("tess moore", TESS), LONDON, MONDAY,
                DateOrder.DAY)
                .plan(tables.stream().map(table -> ReadTable.of(table, ImportAnswers.NONE)).toList());
    }

    @Test
    void clientsComeWithWhatCanBeReadAndTheRestIsNamedByItsLine() {
        var plan = plan(JANE);

        assertThat(plan.newClients).extracting(ClientLine::name).containsExactly("Ada Rivera", "Ben Okoye");
        var ada = plan.newClients.getFirst();
        assertThat(ada.born()).contains(LocalDate.of(1984, 5, 31));
        assertThat(ada.phone()).isEqualTo("020 7946 0101");
        assertThat(ada.source()).isEqualTo(ImportSource.JANE);
        assertThat(plan.standing(ada).lastVisit()).contains(LocalDate.of(2026, 10, 30));
        var ben = plan.newClients.get(1);
        assertThat(ben.born()).as("31 February is refused, not rolled over").isEmpty();
        assertThat(ben.phone()).isEmpty();
        assertThat(ben.active()).isFalse();
        assertThat(plan.notes()).containsExactlyInAnyOrder(
                cell(3, ImportField.MOBILE, NoteWhy.NOT_A_PHONE), cell(3, ImportField.BIRTH_DATE, NoteWhy.NOT_A_DAY),
                left(4, NoteWhy.KEY_TWICE), left(5, NoteWhy.NO_NAME));
    }

    @Test
    void whatTurnsLettersAroundInAFileIsLeftOutAndSaid() {
        var plan = plan("""
                id,name,phone
                c-1,Ada \u202eRivera,\u202a020 7946 0101\u202c
                """);

        assertThat(plan.newClients).singleElement().satisfies(client -> {
            assertThat(client.name()).isEqualTo("Ada Rivera");
            assertThat(client.phone()).isEqualTo("020 7946 0101");
        });
        assertThat(plan.notes()).containsExactly(cell(2, ImportField.NAME, NoteWhy.TURNED));
    }

    @Test
    void pastAppointmentsBecomeVisitsAndComingOnesArePlannedWithTheirTherapist() {
        var plan = plan(JANE, JANE_APPOINTMENTS);

        assertThat(plan.visits).extracting(visit -> visit.line().key(), visit -> visit.line().state())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("a-1", VisitState.KEPT),
                        org.assertj.core.api.Assertions.tuple("a-5", VisitState.MISSED));
        assertThat(plan.coming).singleElement().satisfies(coming -> {
            assertThat(coming.line().local()).isEqualTo(LocalDateTime.of(2026, 12, 1, 10, 0));
            assertThat(coming.line().minutes()).isEqualTo(60);
            assertThat(coming.therapist()).isEqualTo(TypedFiles.TESS);
            assertThat(coming.treatment().modality()).map(Enum::name).contains("DEEP_TISSUE");
        });
        assertThat(plan.notes()).contains(new FileNote("1.csv", 5, Optional.empty(), NoteWhy.NO_CLIENT, true));
    }

    @Test
    void tablesOfAnArchiveBringWhoIsArchivedAndWhatBecameOfSessions() {
        var plan = plan("""
                id,name,sort_name,birth_date,phone,email,preferred_channel,archived
                c-1,Ada Rivera,rivera ada,1984-05-31,020 7946 0101,,phone,false
                c-2,Ben Okoye,okoye ben,,020 7946 0102,,phone,true
                """, """
                id,client_id,therapist_id,local_start,zone,start_at,end_at,minutes,state
                s-1,c-1,t-1,2026-10-30T10:00,Europe/London,2026-10-30T10:00:00Z,2026-10-30T11:00:00Z,60,SIGNED
                s-2,c-1,t-1,2026-10-29T10:00,Europe/London,2026-10-29T10:00:00Z,2026-10-29T11:00:00Z,60,CANCELLED
                """);

        assertThat(plan.newClients).extracting(ClientLine::name, ClientLine::active).containsExactly(
                org.assertj.core.api.Assertions.tuple("Ada Rivera", true),
                org.assertj.core.api.Assertions.tuple("Ben Okoye", false));
        assertThat(plan.visits).extracting(visit -> visit.line().state())
                .containsExactly(VisitState.KEPT, VisitState.CANCELLED);
        assertThat(plan.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"staff.csv,false", "export/Therapists.csv,false", "Mitarbeiter.csv,false", "people.csv,true"})
    void whoWorksThereIsNoClient(String file, boolean clients) {
        var read = ReadTable.of(TypedFiles.table(file, """
                id,name
                t-1,Tess Moore
                """), ImportAnswers.NONE);

        assertThat(read.ready(ImportAnswers.NONE)).isEqualTo(clients);
    }

    @Test
    void anAppointmentThatTellsItsDayIsNotPutOnTheDayOfBooking() {
        var plan = plan("""
                Scheduled Date,Start Time,End Time,First Name,Last Name,Fax,Phone
                2026-10-01,2026-10-30 10:00,2026-10-30 11:30,Ada,Null,020 7946 0999,020 7946 0101 x2
                """);

        assertThat(plan.visits).singleElement().satisfies(visit -> {
            assertThat(visit.line().local()).isEqualTo(LocalDateTime.of(2026, 10, 30, 10, 0));
            assertThat(visit.line().minutes()).isEqualTo(90);
        });
        assertThat(plan.newClients).singleElement().satisfies(ada -> {
            assertThat(ada.name()).isEqualTo("Ada Null");
            assertThat(ada.phone()).isEqualTo("020 7946 0101");
        });
        assertThat(plan.notes()).containsExactly(cell(2, ImportField.PHONE, NoteWhy.ONE_OF_SEVERAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mar 5, 1992              | 1992-03-05
            1992-03-04T23:00:00Z     | 1992-03-05
            1992-03-05T00:00:00Z     | 1992-03-05
            1992-03-05T08:00:00.000Z | 1992-03-05
            19920305                 | 1992-03-05
            5 March 1992 00:00       | 1992-03-05
            Thu, 05 Mar 1992 00:00:00 GMT | 1992-03-05
            03/25/1992               | 1992-03-25
            """)
    void aBirthDateIsTheDayThatWasMeant(String written, LocalDate born) {
        assertThat(FileDates.birthDate(written, DateOrder.DAY, TypedFiles.MONDAY, TypedFiles.LONDON)).contains(born);
    }

    @Test
    void aKindOfMassageIsKnownByItsNameInAnyLanguage() {
        assertThat(WordGuesses.treatment("60 min Deep Tissue").modality()).contains(Modality.DEEP_TISSUE);
        assertThat(WordGuesses.treatment("Lymphdrainage, 45 Minuten").modality())
                .contains(Modality.LYMPHATIC_DRAINAGE);
    }

    @Test
    void linesBeforeTheHeaderAndTotalsAfterTheRowsAreNoAppointments() {
        var plan = plan("""
                "Schedule report"
                "The Quiet Room"

                "From: 01/10/2026","To: 31/10/2026"


                Date,Client,Practitioner,Primary Service
                28/10/2026 2:30 PM,"Rivera, Ada",Tess Moore,60 min Deep Tissue
                29/10/2026 9:00 AM,"Okoye, Ben",Tess Moore,60 min Swedish [Canceled]
                Total,2
                """);

        assertThat(plan.newClients).extracting(ClientLine::name).containsExactly("Ada Rivera", "Ben Okoye");
        assertThat(plan.visits).extracting(visit -> visit.line().state())
                .containsExactly(VisitState.KEPT, VisitState.CANCELLED);
        assertThat(plan.visits.getFirst().line().local()).isEqualTo(LocalDateTime.of(2026, 10, 28, 14, 30));
        assertThat(plan.visits.getFirst().line().source()).isEqualTo(ImportSource.CLINICSENSE);
        assertThat(plan.visits.get(1).line().treatment()).isEqualTo("60 min Swedish");
        assertThat(plan.notes()).contains(left(10, NoteWhy.TOTAL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            13/02/1980;02/03/1990 | DAY   | 1980-02-13
            02/13/1980;02/03/1990 | MONTH | 1980-02-13
            02/03/1990;04/05/1991 |       |
            13/02/1980;02/13/1990 |       |
            1980-02-13;1990-03-02 |       |
            """)
    void aDayOverTwelveProvesTheOrderOfDates(String days, String order, LocalDate first) {
        var file = new StringBuilder("Name,Birth date\n");
        for (var day : days.split(";")) {
            file.append("Ada Rivera,").append(day).append('\n');
        }
        var read = ReadTable.of(table("a.csv", file.toString()), ImportAnswers.NONE);

        assertThat(read.proven()).isEqualTo(Optional.ofNullable(order).map(DateOrder::valueOf));
        if (first != null) {
            assertThat(plan(file.toString()).newClients.getFirst().born()).contains(first);
        }
    }

    @Test
    void whatNothingProvesIsAskedOnceWithAnExample() {
        var file = "Name,Birth date\nAda Rivera,02/03/1990\n";
        var read = ReadTable.of(table("0.csv", file), ImportAnswers.NONE);

        assertThat(read.example()).contains("02/03/1990");
        assertThat(plan(file).newClients).as("nothing before somebody has said").isEmpty();
        assertThat(plan(ImportAnswers.NONE.withOrder("0.csv", DateOrder.MONTH), file).newClients.getFirst().born())
                .contains(LocalDate.of(1990, 2, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Name;Handy;E-Mail;Geburtsdatum                       | CLIENTS      | NAME,MOBILE,EMAIL,BIRTH_DATE
            Emergency Contact Phone;Client Name;Dog              | CLIENTS      | EMERGENCY_PHONE,NAME,
            Doctor's phone;Patient's mobile number;Surname       | CLIENTS      | ,MOBILE,LAST_NAME
            Client;Mobile;Date;Time;Service;Team member;Status   | APPOINTMENTS | NAME,MOBILE,DAY,TIME,TREATMENT,THERAPIST,STATE
            UserID;FirstName;LastName;CustomerSince;Tags         | CLIENTS      | CLIENT_KEY,FIRST_NAME,LAST_NAME,,
            Customer Name;Appointment Date;Start Time;Duration   | APPOINTMENTS | NAME,DAY,TIME,MINUTES
            Reference;Starts at;Ends at;Patient name             | APPOINTMENTS | APPOINTMENT_KEY,START,END,NAME
            """)
    void columnsAreKnownByTheWholeWordsOfTheirHeadings(String header, TableKind kind, String fields) {
        var found = ColumnFinder.find(java.util.List.of(header.split(";")), java.util.List.of());

        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.columns().stream().map(field -> field.map(Enum::name).orElse(""))
                .collect(java.util.stream.Collectors.joining(","))).isEqualTo(fields);
    }

    @Test
    void aSilentHeadingIsSettledByTheValuesBelowAndAWrongOneIsNotBelieved() {
        var found = ReadTable.of(table("a.csv", """
                Name;Column 2;Email;Column 4
                Ada Rivera;ada@example.org;none;020 7946 0101
                Ben Okoye;ben@example.org;none;020 7946 0102
                """), ImportAnswers.NONE).found();

        assertThat(found.columns()).containsExactly(
                Optional.of(ImportField.NAME), Optional.of(ImportField.EMAIL), Optional.empty(),
                Optional.of(ImportField.PHONE));
    }

    @Test
    void sameNamesInOneFileAreAskedAbout() {
        var plan = plan("""
                Name,Phone,Birth date
                Ada Rivera,020 7946 0101,1984-05-31
                Ada Rivera,020 7946 0101,1984-05-31
                Ada Rivera,,1990-01-01
                Eda Rivera,020 7946 0101,
                Carl Rivera,020 7946 0101,
                """);

        assertThat(plan.newClients).extracting(ClientLine::line).containsExactly(2, 4, 6);
        assertThat(plan.open.keySet()).extracting(row -> row.line()).containsExactly(3, 5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ada Rivera                        | 1
            Ada Rivera - deep tissue (60)     | 1
            Massage Ada Rivera                | 1
            60 min Swedish for Ada Rivera     | 1
            Ada Rivera and Tess Moore         | 1
            Deep Tissue: Rivera Ada, new      | 1
            Ada Rivera-Lopez                  | 0
            Ada Rivera Lopez                  | 0
            Ada Rivera & Ben Okoye            | 0
            Rivera                            | 0
            Massage~ATTENDEE;CN=Ada Rivera:mailto:a@example.com | 1
            Massage~ATTENDEE:mailto:ada@example.org             | 1
            Massage~ATTENDEE:mailto:tess@example.org            | 0
            """)
    void anAppointmentIsOfWhomItsWordsNameAndOfNobodyWhoseNameIsLonger(String words, int appointments) {
        var known = TypedFiles.nobody();
        for (var name : java.util.List.of("Ada Rivera", "Ben Okoye")) {
            known.clients().add(ClientMatches.Person.of(
                    new RowPerson.KnownClient(Id.random(ClientId::new)), name,
                    Optional.empty(), "", name.substring(0, 3) + "@example.org"));
        }
        var table = table("day.ics", """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART:20261201T100000Z
                DURATION:PT1H
                ORGANIZER:mailto:ben@example.org
                ATTENDEE:mailto:ben@example.org
                SUMMARY:%s
                END:VEVENT
                END:VCALENDAR
                """.formatted(words.replace("~", "\n")));
        var plan = new ImportPlanner(known, ImportAnswers.NONE, java.util.Map.of("tess moore", TypedFiles.TESS),
                TypedFiles.LONDON, TypedFiles.MONDAY, DateOrder.DAY)
                .plan(java.util.List.of(ReadTable.of(table, ImportAnswers.NONE)));

        assertThat(plan.coming).hasSize(appointments);
        assertThat(plan.leftCount()).isEqualTo(1 - appointments);
    }

    @Test
    void aCalendarsAppointmentsAreExactAcrossClockChanges() {
        var table = table("day.ics", String.join("\r\n", """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Made up//EN
                BEGIN:VEVENT
                UID:weekly@example.org
                DTSTAMP:20261001T100000Z
                DTSTART;TZID=Europe/London:20261013T100000
                DTEND;TZID=Europe/London:20261013T110000
                RRULE:FREQ=WEEKLY;COUNT=4
                EXDATE;TZID=Europe/London:20261020T100000
                SUMMARY:Ada Rivera - deep tissue
                END:VEVENT
                BEGIN:VEVENT
                UID:weekly@example.org
                DTSTAMP:20261001T100000Z
                RECURRENCE-ID;TZID=Europe/London:20261027T100000
                DTSTART;TZID=Europe/London:20261028T150000
                DTEND;TZID=Europe/London:20261028T160000
                SUMMARY:Ada Rivera - deep tissue
                END:VEVENT
                BEGIN:VEVENT
                UID:holiday@example.org
                DTSTAMP:20261001T100000Z
                DTSTART;VALUE=DATE:20261224
                SUMMARY:Closed
                END:VEVENT
                BEGIN:VEVENT
                UID:floating@example.org
                DTSTAMP:20261001T100000Z
                DTSTART:20261201T090000
                DURATION:PT45M
                STATUS:CANCELLED
                SUMMARY:Ben Okoye
                END:VEVENT
                END:VCALENDAR
                """.split("\n")));
        var starts = table.first(10).stream().map(row -> row.cells().get(1)).toList();

        assertThat(table.said()).extracting(FileNote::why).as("the holiday").containsExactly(NoteWhy.ALL_DAY);
        assertThat(starts).containsExactly(
                "2026-10-13T09:00:00Z", "2026-10-28T15:00:00Z", "2026-11-03T10:00:00Z", "2026-12-01T09:00:00Z");
        assertThat(Instant.parse(table.first(10).get(3).cells().get(2))).isEqualTo("2026-12-01T09:45:00Z");
        assertThat(table.first(10).get(3).cells().get(5)).isEqualTo("CANCELLED");
    }

    private static FileNote cell(int line, ImportField field, NoteWhy why) {
        return new FileNote("0.csv", line, Optional.of(field), why, false);
    }

    private static FileNote left(int line, NoteWhy why) {
        return new FileNote("0.csv", line, Optional.empty(), why, true);
    }
}
