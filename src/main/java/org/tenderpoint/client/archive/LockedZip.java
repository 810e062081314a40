package org.tenderpoint.client.archive;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.springframework.util.StreamUtils;

/** A part of the archive: a zip whose files are encrypted with AES-256. */
final class LockedZip implements Closeable {

    private final ZipOutputStream zip;

    LockedZip(Path file, char[] password) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), password);
    }

    /** Writes one file into it. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @param name says nothing about anybody: names are not encrypted */
    void add(String name, Content content) throws IOException {
        var settings = new ZipParameters();
        settings.setFileNameInZip(name);
        settings.setEncryptFiles(true);
        settings.setEncryptionMethod(EncryptionMethod.AES);
        settings.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
        zip.putNextEntry(settings);
        // what writes a file may close it; the archive goes on
        content.write(StreamUtils.nonClosing(zip));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Whether this password opens a part: its first file must be readable to the end. */
    static boolean opens(Path part, char[] password) throws IOException {
        try (var file = new ZipFile(part.toFile(), password)) {
            try (var first = file.getInputStream(file.getFileHeaders().getFirst())) {
                first.transferTo(OutputStream.nullOutputStream());
                return true;
            }
        } catch (ZipException wrong) {
            return false;
        }
    }
}
