#!/usr/bin/env python3
"""A second verifier of exported conversations, written from FORMAT.md alone: python3 verify.py FILE

Needs nothing but Python 3 and the openssl program. Prints "intact" and ends with 0, or says what is wrong and ends with 1.
"""
import base64, hashlib, json, os, subprocess, sys, tempfile


def canonical(*fields):
    """Each field as its length in bytes, a colon and its bytes."""
    out = b""
    for field in fields:
        data = ("" if field is None else str(field)).encode("utf-8")
        out += str(len(data)).encode("ascii") + b":" + data
    return out


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def content(e):
    files, choices = e.get("attachments", []), e.get("choices", [])
    return sha256(canonical(
        "contactfunctions-content/2", e["salt"], e.get("authorId"), e.get("authorName"), e["text"], e.get("clientMessageId"),
        len(files), *[f[name] for f in files for name in ("id", "name", "contentType", "bytes", "sha256")], len(choices), *choices))


def link(e, previous):
    return sha256(canonical(
        "contactfunctions-entry/2", previous, e["number"], e.get("seq"), e["messageId"], e["kind"], e["role"], e["sentAt"], e.get("event"), e.get("refers"), e["content"]))


def seal_bytes(s):
    return canonical(
        "contactfunctions-seal/1", s["conversationId"], s["epoch"], s["entries"], s["lastHash"], s["openedAt"], s["closedAt"], s["sealedAt"], s["keyId"], s["algorithm"])


def end_bytes(s):
    return canonical(
        "contactfunctions-export/2", s["conversationId"], s["entries"], s["lastHash"], s["exportedAt"], s["by"], s["sha256"], s["keyId"], s["algorithm"])


def unbase64(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def der_integer(data):
    data = data.lstrip(b"\0") or b"\0"
    data = (b"\0" if data[0] & 0x80 else b"") + data
    return b"\x02" + bytes([len(data)]) + data


def openssl_verifies(key, signed, signature):
    """ECDSA on P-256 with SHA-256, by openssl: the key as a SubjectPublicKeyInfo, the signature as DER."""
    point = b"\x04" + unbase64(key["x"]) + unbase64(key["y"])
    spki = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d030107034200") + point
    raw = unbase64(signature)
    numbers = der_integer(raw[:32]) + der_integer(raw[32:])
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        for name, data in (("key", spki), ("signature", b"\x30" + bytes([len(numbers)]) + numbers), ("signed", signed)):
            paths[name] = os.path.join(folder, name)
            with open(paths[name], "wb") as file:
                file.write(data)
        command = ["openssl", "dgst", "-sha256", "-keyform", "DER", "-verify", paths["key"], "-signature", paths["signature"], paths["signed"]]
        return subprocess.run(command, capture_output=True).returncode == 0


def named(text):
    for part in text.split(","):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def judge(data):
    lines = [json.loads(line) for line in data.decode("utf-8").splitlines()] if data.endswith(b"\n") else []
    kinds = [next(iter(line)) for line in lines]
    if not lines or kinds[0] != "evidence" or kinds[-1] != "end" or lines[0]["evidence"]["format"] != "contactfunctions/2":
        return "not a whole export"
    facts, end = lines[0]["evidence"], lines[-1]["end"]
    of = lambda kind: [line[kind] for line in lines if kind in line]
    keys = {}
    for key in of("key"):
        thumbprint = '{"crv":"P-256","kty":"EC","x":"%s","y":"%s"}' % (key["x"], key["y"])
        if unbase64(key["kid"]) != hashlib.sha256(thumbprint.encode()).digest():
            return "a key is not the one that it says"
        keys[key["kid"]] = key
    previous, hashes, erased = sha256(("contactfunctions/1:" + facts["conversationId"]).encode()), [], {}
    for at, e in enumerate(of("entry"), 1):
        if e["salt"] == "":
            erased[at] = False
        elif content(e) != e["content"]:
            return "entry %d: content" % at
        if e["number"] != at or link(e, previous) != e["hash"]:
            return "entry %d: chain" % at
        if e["salt"] and e["kind"] == "Event" and e.get("event") == "erased":
            erased.update((number, True) for number in named(e["text"]) if number in erased)
        previous = e["hash"]
        hashes.append(previous)
    if not all(erased.values()):
        return "an entry was emptied, and no later one says so"
    for seal in of("seal"):
        if seal["entries"] > len(hashes) or hashes[seal["entries"] - 1] != seal["lastHash"] or seal["conversationId"] != facts["conversationId"]:
            return "a seal covers another chain"
        if not openssl_verifies(keys[seal["keyId"]], seal_bytes(seal), seal["signature"]):
            return "a seal is not signed by its key"
    before = data[:data.rindex(b"\n", 0, -1) + 1]
    if (end["entries"], end["lastHash"], end["sha256"], end["conversationId"]) != (len(hashes), previous, sha256(before), facts["conversationId"]):
        return "the last line is of another file"
    return None if openssl_verifies(keys[end["keyId"]], end_bytes(end), end["signature"]) else "the last line is not signed by its key"


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as file:
        wrong = judge(file.read())
    print(wrong or "intact")
    sys.exit(1 if wrong else 0)
