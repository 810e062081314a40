package org.tenderpoint.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTextTest {

    @ParameterizedTest
    @CsvSource({
            "windows-1252, Jürgen Müller",
            "windows-1252, Hélène Françoise Lefèvre",
            "windows-1252, Jørgen Åse Sørensen",
            "windows-1252, José Muñoz",
            "windows-1252, João da Conceição",
            "x-MacRoman, Jürgen Müller",
            "x-MacRoman, Jörg Schäfer",
            "x-MacRoman, Hélène Muñoz",
            "windows-1250, Łukasz Żółw",
            "windows-1250, Jiří Dvořák",
            "windows-1250, Božena Němcová",
            "windows-1250, Szőke Ildikó",
            "windows-1250, Grażyna Wójcik",
            "IBM850, Jürgen Müller",
            "windows-1251, Иванова Мария"})
    void namesOfOlderProgramsAreReadAsTheyWereMeant(String way, String name) {
        var file = ("Name,Phone\n" + name + ",1\n").getBytes(Charset.forName(way));

        var read = FileText.decoded(file).orElseThrow();

        assertThat(read.text()).contains(name);
        assertThat(read.guessed()).isEqualTo(!way.equals("windows-1252"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8"})
    void aMarkAtTheBeginningIsNotNeeded(String way) {
        assertThat(FileText.of("Name,Phone\nŁukasz Müller,1\n".getBytes(Charset.forName(way))))
                .hasValue("Name,Phone\nŁukasz Müller,1\n");
    }

    @Test
    void aFewDamagedLettersDoNotSpoilTheOthersAndAreSaid() {
        var out = new ByteArrayOutputStream();
        out.writeBytes("Jürgen Müller, Ønskø".getBytes(StandardCharsets.UTF_8));
        out.write(0xfc);

        var read = FileText.decoded(out.toByteArray()).orElseThrow();

        assertThat(read.text()).startsWith("Jürgen Müller, Ønskø");
        assertThat(read.guessed()).isTrue();
    }

    @Test
    void aCardMayBreakALineWithinALetter() {
        var out = new ByteArrayOutputStream();
        out.writeBytes("BEGIN:VCARD\r\nFN:J".getBytes(StandardCharsets.UTF_8));
        out.write(0xc3);
        out.writeBytes("\r\n ".getBytes(StandardCharsets.UTF_8));
        out.write(0xb6);
        out.writeBytes("rg Ada\r\nEND:VCARD\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(FileText.of(out.toByteArray())).get().asString().contains("FN:Jörg Ada");
    }

    @Test
    void aPictureIsNoText() {
        assertThat(FileText.of(new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 0, 0, 0, 13})).isEmpty();
    }
}
