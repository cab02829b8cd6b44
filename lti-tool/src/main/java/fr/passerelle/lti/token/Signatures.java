package fr.passerelle.lti.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import fr.passerelle.lti.platform.Algorithm;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/** Whether a signature was made with a key. A key of another kind than the algorithm's made no signature. */
final class Signatures {

    private Signatures() {}

    static boolean verifies(UnverifiedIdToken token, Algorithm algorithm, PublicKey key) {
        // Our own header, so that the verifier sees the algorithm we allowed and nothing else of theirs.
        JWSHeader header = new JWSHeader(JWSAlgorithm.parse(algorithm.name()));
        try {
            JWSVerifier verifier = verifier(key);
            return verifier.supportedJWSAlgorithms().contains(header.getAlgorithm())
                    && verifier.verify(header, token.signedPart(), new Base64URL(token.signature()));
        } catch (JOSEException unusable) {
            return false;
        }
    }

    private static JWSVerifier verifier(PublicKey key) throws JOSEException {
        if (key instanceof RSAPublicKey rsa) {
            return new RSASSAVerifier(rsa);
        }
        if (key instanceof ECPublicKey ec) {
            return new ECDSAVerifier(ec);
        }
        throw new JOSEException("neither RSA nor EC");
    }
}
