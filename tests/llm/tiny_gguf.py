"""A language model of random weights in a file of a few kilobytes: it writes nonsense, over a real server."""

from __future__ import annotations

from pathlib import Path

WIDTH, HIDDEN, HEADS = 32, 64, 2

# Chat templates of real models are longer; the server needs one to join the messages.
TEMPLATE = "{% for m in messages %}{{ m.role }}: {{ m.content }}\n{% endfor %}assistant: "


def write_model(path: Path, context: int = 2048) -> None:
    """Write a llama of one layer whose vocabulary is the 256 bytes, with fixed random weights."""
    # Only where the test is not skipped.
    import gguf
    import numpy as np

    tokens = [b"<unk>", b"<s>", b"</s>", *(f"<0x{b:02X}>".encode() for b in range(256))]
    kinds = [
        gguf.TokenType.UNKNOWN,
        gguf.TokenType.CONTROL,
        gguf.TokenType.CONTROL,
        *[gguf.TokenType.BYTE] * 128,
        # What is no ASCII is read as a byte and written as the letters "<0xE2>": random bytes are no UTF-8.
        *[gguf.TokenType.NORMAL] * 128,
    ]
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_context_length(context)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(1)
    writer.add_feed_forward_length(HIDDEN)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_scores([0.0] * len(tokens))
    writer.add_token_types(kinds)
    writer.add_unk_token_id(0)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_chat_template(TEMPLATE)
    random = np.random.default_rng(0)
    square, up, down = (WIDTH, WIDTH), (HIDDEN, WIDTH), (WIDTH, HIDDEN)
    shapes = {"token_embd": (len(tokens), WIDTH), "output": (len(tokens), WIDTH), "output_norm": (WIDTH,)}
    layer = {"attn_norm": (WIDTH,), "ffn_norm": (WIDTH,), "ffn_gate": up, "ffn_up": up, "ffn_down": down}
    layer |= dict.fromkeys(["attn_q", "attn_k", "attn_v", "attn_output"], square)
    shapes |= {f"blk.0.{name}": shape for name, shape in layer.items()}
    for name, shape in shapes.items():
        values = np.ones(shape) if "norm" in name else random.normal(0, 0.2, shape)
        writer.add_tensor(f"{name}.weight", values.astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
