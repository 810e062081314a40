package org.tenderpoint.platform.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.tenderpoint.platform.Secret;

/** Locks a PDF for sending by e-mail. */
public final class LockedPdf {

    private static final int KEY_BITS = 256;

    private LockedPdf() {}

    /**
     * The same paper, opened by this password alone (AES-256, ISO 32000-2). A reader who opens it may print it and use
     * a screen reader.
     *
     * @param pdf one that the program has made
     */
    public static byte[] of(byte[] pdf, String password) {
        try (var paper = Loader.loadPDF(pdf)) {
            var allowed = new AccessPermission();
            allowed.setCanModify(false);
            allowed.setCanExtractForAccessibility(true);
            // nobody knows the owner's password: it would allow everything that the file forbids
            var policy = new StandardProtectionPolicy(Secret.fresh(), password, allowed);
            policy.setEncryptionKeyLength(KEY_BITS);
            policy.setPreferAES(true);
            paper.protect(policy);
            var locked = new ByteArrayOutputStream();
            paper.save(locked);
            return locked.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
