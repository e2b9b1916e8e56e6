import type { ComponentProps } from "react";
import { Icon } from "./Icon.tsx";

interface ToolButtonProps extends Omit<ComponentProps<"button">, "children" | "id"> {
  readonly id: string;
  readonly icon: string;
  readonly name: string;
}

/** A button with a tool's icon above its name. */
export function ToolButton({ id, icon, name, ...rest }: ToolButtonProps) {
  return (
    <button type="button" className="tool" data-testid={id} {...rest}>
      <Icon outline={icon} />
      {name}
    </button>
  );
}
