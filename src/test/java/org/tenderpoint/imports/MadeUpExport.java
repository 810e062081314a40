package org.tenderpoint.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** What a made-up practice exports on 9 March 2026: clients in two files, appointments in two others. */
public final class MadeUpExport {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final List<String> FIRST = List.of("Ada", "Ben", "Cleo", "Dora", "Emil", "Fay", "Gus", "Hana", "Ivo",
            "June");
    private static final List<String> LAST = List.of("Rivera", "Okoye", "Marsh", "Lind", "Novak", "Ortiz", "Petrov",
            "Quist", "Reyes", "Sato");
    private static final int A_DAY = 6;

    private final int clients;
    private final int appointments;

    public MadeUpExport(int clients, int appointments) {
        this.clients = clients;
        this.appointments = appointments;
    }

    /**
     * Three quarters of the clients as CSV and the rest as a workbook; most appointments as CSV, some as a calendar.
     */
    public List<DroppedFile> files() {
        int first = clients * 3 / 4;
        int table = appointments * 9 / 10;
        return List.of(
                new DroppedFile("patients.csv", clients(0, first).getBytes(StandardCharsets.UTF_8)),
                new DroppedFile("patients.xlsx", workbook(first, clients)),
                new DroppedFile("appointments.csv", appointments(0, table).getBytes(StandardCharsets.UTF_8)),
                new DroppedFile("calendar.ics", calendar(table, appointments).getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(int client, int part) {
        return part == 0
                ? FIRST.get(client % FIRST.size())
                : LAST.get(client / FIRST.size() % LAST.size()) + numbered(client / (FIRST.size() * LAST.size()));
    }

    /** Letters instead of a number, for no name has one. */
    private static String numbered(int number) {
        return number == 0
                ? ""
                : "-" + (char) ('A' + number % 26) + (number < 26
                        ? ""
                        : numbered(number / 26).substring(1)
                                .toLowerCase(java.util.Locale.ROOT));
    }

    private String clients(int from, int to) {
        var file = new StringBuilder(
                "patient_guid,First Name,Last Name,Email,Mobile Phone,Birth Date,City,Last Visit,Active\n");
        for (int i = from; i < to; i++) {
            file.append("g-").append(i).append(',').append(name(i, 0)).append(',').append(name(i, 1))
                    .append(",c").append(i).append("@example.org,020 ").append(70000000 + i).append(',')
                    .append(born(i)).append(",Leeds,,true\n");
        }
        return file.toString();
    }

    private static LocalDate born(int client) {
        return LocalDate.of(1950, 1, 1).plusDays(client * 17L % 18000);
    }

    private static byte[] workbook(int from, int to) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Made up", "1.0")) {
            var sheet = book.newWorksheet("Patients");
            var header = List.of("patient_guid", "First Name", "Last Name", "Mobile Phone", "Birth Date");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            for (int i = from; i < to; i++) {
                int row = i - from + 1;
                sheet.value(row, 0, "g-" + i);
                sheet.value(row, 1, name(i, 0));
                sheet.value(row, 2, name(i, 1));
                sheet.value(row, 3, "020 " + (70000000 + i));
                sheet.value(row, 4, born(i));
                sheet.style(row, 4).format("dd/mm/yyyy").set();
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    /** Six a day, the last of them a week ahead. */
    private LocalDateTime start(int appointment) {
        int back = appointments - 1 - appointment;
        return TODAY.plusDays(6 - back / A_DAY).atTime(9 + back % A_DAY, 0);
    }

    private String appointments(int from, int to) {
        var file = new StringBuilder("id,state,patient_guid,treatment_name,start_at,end_at,practitioner\n");
        for (int i = from; i < to; i++) {
            file.append("a-").append(i).append(i % 20 == 0 ? ",no_show" : ",arrived").append(",g-").append(i % clients)
                    .append(",Deep Tissue 60,").append(start(i).toString().replace('T', ' ')).append(',')
                    .append(start(i).plusHours(1).toString().replace('T', ' ')).append(",Tess Moore\n");
        }
        return file.toString();
    }

    private String calendar(int from, int to) {
        var file = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Made up//EN\r\n");
        for (int i = from; i < to; i++) {
            var start = start(i).toString().replaceAll("[-:]", "") + "00";
            var end = start(i).plusHours(1).toString().replaceAll("[-:]", "") + "00";
            file.append("BEGIN:VEVENT\r\nUID:e").append(i)
                    .append("@example.org\r\nDTSTAMP:20260301T100000Z\r\nDTSTART:")
                    .append(start).append("\r\nDTEND:").append(end).append("\r\nSUMMARY:").append(name(i % clients, 0))
                    .append(' ').append(name(i % clients, 1)).append(" - Deep Tissue\r\nEND:VEVENT\r\n");
        }
        return file.append("END:VCALENDAR\r\n").toString();
    }
}
