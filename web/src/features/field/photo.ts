/** A photo small enough for a weak network: at most 1600 px on its longer side, JPEG. */
export const LONGEST = 1600
export const fitted = (width: number, height: number) => {
  const share = Math.min(1, LONGEST / Math.max(width, height))
  return { width: Math.round(width * share), height: Math.round(height * share) }
}
/** Old browsers know no options here, or have not the memory for twelve megapixels at once: a picture element does it then. */
async function decoded(file: Blob): Promise<ImageBitmap | HTMLImageElement> {
  try { return await createImageBitmap(file, { imageOrientation: 'from-image' }) } catch {
    const picture = new Image(), url = URL.createObjectURL(file)
    picture.src = url
    return picture.decode().then(() => picture).finally(() => URL.revokeObjectURL(url))
  }
}
export async function shrink(file: Blob): Promise<Blob> {
  const picture = await decoded(file)
  const { width, height } = fitted(picture.width, picture.height)
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  canvas.getContext('2d')!.drawImage(picture, 0, 0, width, height)
  if ('close' in picture) picture.close()
  return new Promise((done, failed) => canvas.toBlob(b => (b ? done(b) : failed(new Error('photo'))), 'image/jpeg', 0.8))
}
